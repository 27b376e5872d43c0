/** Says whether the process lives and whether the product can be used. */
@NullMarked
package org.analyticsstudio.operations.health;

import org.jspecify.annotations.NullMarked;
