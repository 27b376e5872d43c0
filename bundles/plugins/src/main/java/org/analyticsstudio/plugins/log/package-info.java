/** What plug-ins write into the log. */
@NullMarked
package org.analyticsstudio.plugins.log;

import org.jspecify.annotations.NullMarked;
