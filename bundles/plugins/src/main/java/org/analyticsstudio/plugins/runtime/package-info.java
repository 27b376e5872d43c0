/** Plug-ins in the framework: what runs, and how it is. */
@NullMarked
package org.analyticsstudio.plugins.runtime;

import org.jspecify.annotations.NullMarked;
