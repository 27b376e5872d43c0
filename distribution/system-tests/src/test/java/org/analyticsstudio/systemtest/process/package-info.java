/** Starts the unpacked zip as its users do, in a process of its own. */
@NullMarked
package org.analyticsstudio.systemtest.process;

import org.jspecify.annotations.NullMarked;
