/** Offers the parts of this bundle as services. */
@NullMarked
package org.analyticsstudio.security.component;

import org.jspecify.annotations.NullMarked;
