/** What happened to plug-ins. */
@NullMarked
package org.analyticsstudio.plugins.history;

import org.jspecify.annotations.NullMarked;
