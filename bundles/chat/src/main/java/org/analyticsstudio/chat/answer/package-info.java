/** Last stage: words, chart and suggestions for a result. */
@NullMarked
package org.analyticsstudio.chat.answer;

import org.jspecify.annotations.NullMarked;
