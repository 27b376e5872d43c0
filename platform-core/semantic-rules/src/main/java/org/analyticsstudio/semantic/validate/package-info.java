/** Finds everything that is wrong with a schema, at once. */
@NullMarked
package org.analyticsstudio.semantic.validate;

import org.jspecify.annotations.NullMarked;
