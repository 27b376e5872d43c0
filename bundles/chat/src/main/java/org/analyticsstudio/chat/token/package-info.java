/** First stage: the words, numbers and symbols of a question. */
@NullMarked
package org.analyticsstudio.chat.token;

import org.jspecify.annotations.NullMarked;
