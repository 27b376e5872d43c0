/** The checks every plug-in goes through, whichever way it comes. */
@NullMarked
package org.analyticsstudio.plugins.inspect;

import org.jspecify.annotations.NullMarked;
