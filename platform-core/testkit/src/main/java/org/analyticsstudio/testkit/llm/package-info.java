/**
 * What a language model provider must keep to, as tests an author runs, and a service on this
 * machine that answers well, badly, slowly, half or never, as a test wants it.
 */
@NullMarked
package org.analyticsstudio.testkit.llm;

import org.jspecify.annotations.NullMarked;
