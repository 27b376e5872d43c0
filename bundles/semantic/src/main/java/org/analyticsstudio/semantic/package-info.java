/** The components that offer semantic schemas. */
@NullMarked
package org.analyticsstudio.semantic;

import org.jspecify.annotations.NullMarked;
