/** What a language model is told, and how what it fills in is read. */
@NullMarked
package org.analyticsstudio.chat.prompt;

import org.jspecify.annotations.NullMarked;
