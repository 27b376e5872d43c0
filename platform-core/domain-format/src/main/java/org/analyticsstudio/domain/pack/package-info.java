/** A domain in a folder, and the bundle that is made of it. */
@NullMarked
package org.analyticsstudio.domain.pack;

import org.jspecify.annotations.NullMarked;
