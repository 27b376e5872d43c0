/** Who calls, and what they may call. */
@NullMarked
package org.analyticsstudio.rest.access;

import org.jspecify.annotations.NullMarked;
