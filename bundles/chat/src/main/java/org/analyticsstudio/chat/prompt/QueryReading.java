package org.analyticsstudio.chat.prompt;

import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.query.SemanticQuery;

/** What a model filled in. */
public sealed interface QueryReading {

  /** A query that is valid for the person who asks. */
  record Valid(SemanticQuery query) implements QueryReading {}

  /** Nothing: the model says that the data has no answer. */
  record Empty() implements QueryReading {}

  /** Something that is wrong. */
  record Wrong(List<FieldProblem> problems) implements QueryReading {}
}
