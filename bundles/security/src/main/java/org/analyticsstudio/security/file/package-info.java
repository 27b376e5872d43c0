/** Secrets that lie in files. */
@NullMarked
package org.analyticsstudio.security.file;

import org.jspecify.annotations.NullMarked;
