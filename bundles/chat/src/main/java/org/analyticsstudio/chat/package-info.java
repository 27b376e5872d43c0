/** Reports: conversations about datasets. */
@NullMarked
package org.analyticsstudio.chat;

import org.jspecify.annotations.NullMarked;
