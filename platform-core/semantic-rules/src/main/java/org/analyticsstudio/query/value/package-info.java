/** Values of a question, typed by the column they meet. */
@NullMarked
package org.analyticsstudio.query.value;

import org.jspecify.annotations.NullMarked;
