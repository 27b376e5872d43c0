/** How long it takes that a plug-in comes, and what it leaves behind. */
@NullMarked
package org.analyticsstudio.bench.plugins;

import org.jspecify.annotations.NullMarked;
