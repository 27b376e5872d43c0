/** A plug-in that comes and goes. */
@NullMarked
package org.analyticsstudio.systemtest.plugin;

import org.jspecify.annotations.NullMarked;
