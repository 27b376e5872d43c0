/** Drafts a schema from what the columns look like. */
@NullMarked
package org.analyticsstudio.semantic.draft;

import org.jspecify.annotations.NullMarked;
