/** Lets requests that were begun end before the product stops. */
@NullMarked
package org.analyticsstudio.operations.drain;

import org.jspecify.annotations.NullMarked;
