/** Takes a question through all stages. */
@NullMarked
package org.analyticsstudio.chat.ask;

import org.jspecify.annotations.NullMarked;
