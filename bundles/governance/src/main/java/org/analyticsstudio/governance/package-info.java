/** Watches whether what was registered is still so. */
@NullMarked
package org.analyticsstudio.governance;

import org.jspecify.annotations.NullMarked;
