package org.analyticsstudio.chat.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.SemanticQuery;

/**
 * Reads what a model filled in as strictly as a request from outside, and checks it by the same
 * rules, for the person who asks. Safe for use by many threads.
 */
public final class QueryReader {

  private static final int LONGEST = 20_000;
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_PARTS = 100;
  private static final int SERVER_FAILED = 500;

  private final QueryEngine engine;
  private final ObjectMapper json = WireFormat.mapper();

  /** Checks by an engine. */
  public QueryReader(QueryEngine engine) {
    this.engine = engine;
  }

  /**
   * Reads an answer.
   *
   * @param datasetIds what may be asked
   * @throws ProblemException when it can't be checked at the moment
   */
  public QueryReading read(Principal by, Set<String> datasetIds, String text) {
    if (text.length() > LONGEST) {
      return wrong("too_long", "The answer has more than " + LONGEST + " characters.");
    }
    SemanticQuery query;
    try {
      query = json.readValue(text, SemanticQuery.class);
    } catch (JsonMappingException e) {
      return wrong(FieldProblem.of(path(e), "malformed", sentence(e)));
    } catch (JsonProcessingException e) {
      return wrong("malformed", "This is no JSON: " + sentence(e));
    }
    if (query == null) {
      return wrong("malformed", "The answer is null.");
    }
    if (!datasetIds.contains(query.datasetId())) {
      return wrong(
          FieldProblem.of(
              "dataset_id", "dataset_not_found", "The datasets are: " + datasetIds + "."));
    }
    if (query.dimensions().isEmpty() && query.measures().isEmpty()) {
      return new QueryReading.Empty();
    }
    return checked(by, query);
  }

  private QueryReading checked(Principal by, SemanticQuery query) {
    if (query.limit() != null && query.limit() > MOST_ROWS) {
      return wrong(
          FieldProblem.of("limit", "limit_invalid", "At most " + MOST_ROWS + " rows are shown."));
    }
    int parts =
        query.dimensions().size()
            + query.measures().size()
            + query.filters().size()
            + query.having().size()
            + query.orderBy().size();
    if (parts > MOST_PARTS) {
      return wrong("too_large", "A query has at most " + MOST_PARTS + " parts.");
    }
    try {
      engine.check(by, query);
      return new QueryReading.Valid(query);
    } catch (ProblemException e) {
      if (e.problem().status() >= SERVER_FAILED) {
        throw e;
      }
      return new QueryReading.Wrong(findings(e.problem()));
    }
  }

  private static List<FieldProblem> findings(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(new FieldProblem("", problem.code(), problem.detail(), problem.hint()))
        : problem.errors();
  }

  private static QueryReading wrong(String code, String message) {
    return wrong(FieldProblem.of("", code, message));
  }

  private static QueryReading wrong(FieldProblem problem) {
    return new QueryReading.Wrong(List.of(problem));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  /** The first sentence of the parser; the rest names classes. */
  private static String sentence(JsonProcessingException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    String first = message.lines().findFirst().orElse("").replaceAll("`[\\w.$]+\\.", "`");
    return first.substring(0, Math.min(first.length(), 300));
  }
}
