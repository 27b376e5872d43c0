/** Prompt templates: FreeMarker, as far as it is safe and bounded. */
@NullMarked
package org.analyticsstudio.domain.template;

import org.jspecify.annotations.NullMarked;
