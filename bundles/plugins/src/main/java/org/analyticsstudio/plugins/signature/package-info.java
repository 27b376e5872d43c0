/** Who signed a plug-in and whether that counts. */
@NullMarked
package org.analyticsstudio.plugins.signature;

import org.jspecify.annotations.NullMarked;
