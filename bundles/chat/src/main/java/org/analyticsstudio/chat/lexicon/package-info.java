/** The English function words and analytic terms that questions are built with. */
@NullMarked
package org.analyticsstudio.chat.lexicon;

import org.jspecify.annotations.NullMarked;
