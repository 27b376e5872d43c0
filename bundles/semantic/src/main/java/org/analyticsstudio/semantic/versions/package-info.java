/** The versions of schemas, kept in the metadata database. */
@NullMarked
package org.analyticsstudio.semantic.versions;

import org.jspecify.annotations.NullMarked;
