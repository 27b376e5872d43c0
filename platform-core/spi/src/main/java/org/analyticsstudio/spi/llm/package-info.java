/**
 * What the author of a language model provider implements. A provider is a stateless factory; what
 * it opens is a session that answers one request at a time per call. The host wraps every call with
 * time limit, retries, circuit breaker, metrics and error mapping, closes what it opened, and never
 * keeps an object of a provider that left.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.spi.llm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
