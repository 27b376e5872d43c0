/**
 * What the author of a language model provider implements. A provider is a stateless factory; what
 * it opens is a session that makes one request for each call. The host calls it on a thread of its
 * own and wraps every call with time limit, retries, circuit breaker and error mapping, closes what
 * it opened, and never keeps an object of a provider that left. What a provider must keep to is
 * there as tests, {@code org.analyticsstudio.testkit.llm.LlmProviderContract}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.spi.llm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
