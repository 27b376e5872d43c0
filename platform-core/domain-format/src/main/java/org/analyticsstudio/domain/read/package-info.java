/** Reads a domain and finds everything that is wrong with it. */
@NullMarked
package org.analyticsstudio.domain.read;

import org.jspecify.annotations.NullMarked;
