/** Fills projects with what domains bring along. */
@NullMarked
package org.analyticsstudio.plugins.sample;

import org.jspecify.annotations.NullMarked;
