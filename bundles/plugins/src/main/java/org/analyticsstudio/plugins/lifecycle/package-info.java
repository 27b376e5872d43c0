/** Starts, replaces, stops and takes back plug-ins. */
@NullMarked
package org.analyticsstudio.plugins.lifecycle;

import org.jspecify.annotations.NullMarked;
