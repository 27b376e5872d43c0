/** Boots the framework: options, home folder, start levels and readable failures. */
@NullMarked
package org.analyticsstudio.launcher;

import org.jspecify.annotations.NullMarked;
