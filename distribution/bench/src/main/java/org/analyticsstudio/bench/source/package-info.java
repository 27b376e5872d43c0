/** Data sources beside their own tools. */
@NullMarked
package org.analyticsstudio.bench.source;

import org.jspecify.annotations.NullMarked;
