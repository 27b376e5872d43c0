/** Second stage: what each span of words may stand for. */
@NullMarked
package org.analyticsstudio.chat.candidate;

import org.jspecify.annotations.NullMarked;
