/** Turns the names of a question into members, and says everything that is wrong with it. */
@NullMarked
package org.analyticsstudio.query.resolve;

import org.jspecify.annotations.NullMarked;
