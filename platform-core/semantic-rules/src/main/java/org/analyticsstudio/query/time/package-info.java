/** Spans of time, in words and as dates. */
@NullMarked
package org.analyticsstudio.query.time;

import org.jspecify.annotations.NullMarked;
