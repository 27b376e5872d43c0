/** Secrets that are needed again in clear. */
@NullMarked
package org.analyticsstudio.security.secret;

import org.jspecify.annotations.NullMarked;
