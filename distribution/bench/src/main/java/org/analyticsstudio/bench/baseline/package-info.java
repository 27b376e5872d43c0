/** What the product is measured against: the bare libraries, in processes of their own. */
@NullMarked
package org.analyticsstudio.bench.baseline;

import org.jspecify.annotations.NullMarked;
