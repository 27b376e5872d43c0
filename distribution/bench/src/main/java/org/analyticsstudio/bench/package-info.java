/** Measures the product against baselines in the same run; every figure is a ratio. */
@NullMarked
package org.analyticsstudio.bench;

import org.jspecify.annotations.NullMarked;
