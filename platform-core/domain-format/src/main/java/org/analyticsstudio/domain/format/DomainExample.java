package org.analyticsstudio.domain.format;

import org.analyticsstudio.model.query.SemanticQuery;
import org.jspecify.annotations.Nullable;

/**
 * A worked question.
 *
 * @param question in plain words
 * @param query what it means; the dataset is named by its id in the domain
 * @param answer the answer in words, when the domain gives one
 */
public record DomainExample(String question, SemanticQuery query, @Nullable String answer) {}
