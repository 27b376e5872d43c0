/** What the bundle promises, read as a specification. */
@NullMarked
package org.analyticsstudio.security;

import org.jspecify.annotations.NullMarked;
