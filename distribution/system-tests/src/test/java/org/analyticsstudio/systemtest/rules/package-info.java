/** The rules of the house, checked on what is shipped. */
@NullMarked
package org.analyticsstudio.systemtest.rules;

import org.jspecify.annotations.NullMarked;
