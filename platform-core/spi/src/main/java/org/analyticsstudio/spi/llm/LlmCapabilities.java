package org.analyticsstudio.spi.llm;

/**
 * What the sessions of a provider can do, as data. What is not listed is refused by {@link
 * LlmSession#chat} with kind UNSUPPORTED, and the host does not ask for it.
 *
 * @param jsonSchema whether an answer can be held to a JSON schema
 * @param temperature whether the temperature can be set
 */
public record LlmCapabilities(boolean jsonSchema, boolean temperature) {}
