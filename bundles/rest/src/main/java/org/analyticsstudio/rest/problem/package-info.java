/** Failures as RFC 9457 problems. */
@NullMarked
package org.analyticsstudio.rest.problem;

import org.jspecify.annotations.NullMarked;
