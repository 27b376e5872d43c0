/** What was set for plug-ins. */
@NullMarked
package org.analyticsstudio.plugins.settings;

import org.jspecify.annotations.NullMarked;
