/** Third stage: candidates in a row become phrases. */
@NullMarked
package org.analyticsstudio.chat.phrase;

import org.jspecify.annotations.NullMarked;
