/** Signed tokens and the key that signs them. */
@NullMarked
package org.analyticsstudio.security.token;

import org.jspecify.annotations.NullMarked;
