/** Serves the browser application. */
@NullMarked
package org.analyticsstudio.webui;

import org.jspecify.annotations.NullMarked;
