/** A domain as its files describe it: immutable values. */
@NullMarked
package org.analyticsstudio.domain.format;

import org.jspecify.annotations.NullMarked;
