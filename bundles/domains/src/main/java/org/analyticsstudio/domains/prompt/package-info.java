/** Renders the prompts of a project's domain. */
@NullMarked
package org.analyticsstudio.domains.prompt;

import org.jspecify.annotations.NullMarked;
