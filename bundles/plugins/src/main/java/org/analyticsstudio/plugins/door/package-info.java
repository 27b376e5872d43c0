/** The ways in: dropped files and the start. */
@NullMarked
package org.analyticsstudio.plugins.door;

import org.jspecify.annotations.NullMarked;
