/** Fourth stage: phrases become a semantic query, or a reason why not. */
@NullMarked
package org.analyticsstudio.chat.assemble;

import org.jspecify.annotations.NullMarked;
