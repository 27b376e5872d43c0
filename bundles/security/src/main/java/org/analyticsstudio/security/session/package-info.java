/** Sign-in, sessions and lock-out. */
@NullMarked
package org.analyticsstudio.security.session;

import org.jspecify.annotations.NullMarked;
