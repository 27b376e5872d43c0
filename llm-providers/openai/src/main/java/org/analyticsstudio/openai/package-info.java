/** The provider for OpenAI and for services that speak like it. */
@NullMarked
package org.analyticsstudio.openai;

import org.jspecify.annotations.NullMarked;
