package org.analyticsstudio.bigquery.fake;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.FieldInfo;
import com.google.api.services.bigquery.model.QueryParameter;
import com.google.api.services.bigquery.model.QueryRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of requests, by the classes that Google generates from its own description of the API:
 * which parameters and fields there are, and of which types.
 */
final class Shape {

  private static final Set<String> EVERYWHERE = Set.of("alt", "fields", "key", "prettyPrint");
  private static final int LONGEST_WAIT = 200_000;

  private Shape() {}

  /** What is wrong with the parameters of an address. */
  static List<String> wrongParameters(Class<?> method, Map<String, String> parameters) {
    List<String> wrong = new ArrayList<>();
    parameters.forEach(
        (name, value) -> {
          FieldInfo field = ClassInfo.of(method).getFieldInfo(name);
          if (field == null && !EVERYWHERE.contains(name)) {
            wrong.add("there is no parameter " + name + " of " + method.getSimpleName());
          } else if (field != null && !isOf(field.getType(), value)) {
            wrong.add("the parameter " + name + " is no " + field.getType() + ": " + value);
          }
        });
    return wrong;
  }

  private static boolean isOf(Class<?> type, String value) {
    if (type == Long.class || type == Integer.class || type == BigInteger.class) {
      return value.matches("[0-9]{1,18}");
    }
    return type != Boolean.class || value.equals("true") || value.equals("false");
  }

  /** Reads a body; what is wrong with it is added. */
  static <T extends GenericJson> T body(Class<T> type, String text, List<String> wrong)
      throws IOException {
    T body = GsonFactory.getDefaultInstance().fromString(text, type);
    unknown(type.getSimpleName(), body, wrong);
    return body;
  }

  private static void unknown(String path, Object value, List<String> wrong) {
    if (value instanceof GenericJson json) {
      json.getUnknownKeys().keySet().forEach(key -> wrong.add("unknown " + path + "." + key));
      json.forEach((name, part) -> unknown(path + "." + name, part, wrong));
    } else if (value instanceof Collection<?> parts) {
      parts.forEach(part -> unknown(path + "[]", part, wrong));
    }
  }

  /** What a query that is well-formed may still have wrong. */
  static List<String> wrongWith(QueryRequest query) {
    List<String> wrong = new ArrayList<>();
    boolean dry = Boolean.TRUE.equals(query.getDryRun());
    List<QueryParameter> parameters =
        query.getQueryParameters() == null ? List.of() : query.getQueryParameters();
    expect(query.getQuery() != null && !query.getQuery().isBlank(), "a query", wrong);
    expect(Boolean.FALSE.equals(query.getUseLegacySql()), "useLegacySql false", wrong);
    expect(
        marks(query.getQuery() + "") == parameters.size(),
        "one parameter for each mark of " + query.getQuery(),
        wrong);
    expect(
        parameters.isEmpty() || "POSITIONAL".equals(query.getParameterMode()),
        "parameterMode POSITIONAL",
        wrong);
    parameters.forEach(parameter -> parameter(parameter, wrong));
    expect(dry || isFrom(query.getMaximumBytesBilled(), 1, Long.MAX_VALUE), "a limit", wrong);
    expect(dry || isFrom(query.getTimeoutMs(), 0, LONGEST_WAIT), "timeoutMs up to 200,000", wrong);
    expect(dry || isFrom(query.getJobTimeoutMs(), 1, Long.MAX_VALUE), "jobTimeoutMs", wrong);
    expect(dry || isFrom(query.getMaxResults(), 1, Integer.MAX_VALUE), "maxResults", wrong);
    expect(
        dry || query.getRequestId() != null && query.getRequestId().matches("[A-Za-z0-9-]{1,36}"),
        "requestId of up to 36 characters",
        wrong);
    if (query.getLabels() != null) {
      query
          .getLabels()
          .forEach(
              (key, value) ->
                  expect(
                      key.matches("[a-z][a-z0-9_-]{0,62}") && value.matches("[a-z0-9_-]{0,63}"),
                      "labels of small letters",
                      wrong));
    }
    if (query.getDefaultDataset() != null) {
      expect(query.getDefaultDataset().getDatasetId() != null, "a dataset", wrong);
    }
    return wrong;
  }

  private static void expect(boolean holds, String words, List<String> wrong) {
    if (!holds) {
      wrong.add("expected " + words);
    }
  }

  private static boolean isFrom(Long value, long least, long most) {
    return value != null && value >= least && value <= most;
  }

  /** The question marks that stand for parameters: those outside of names. */
  private static int marks(String sql) {
    int marks = 0;
    boolean named = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (named && c == '\\') {
        i++;
      } else if (c == '`') {
        named = !named;
      } else if (!named && c == '?') {
        marks++;
      }
    }
    return marks;
  }

  private static void parameter(QueryParameter parameter, List<String> wrong) {
    expect(parameter.getName() == null, "parameters without names", wrong);
    if (parameter.getParameterType() == null || parameter.getParameterValue() == null) {
      wrong.add("expected a parameter with a type and a value");
      return;
    }
    String type = parameter.getParameterType().getType();
    String value = parameter.getParameterValue().getValue();
    expect(value != null && isValue(type, value), "a " + type + " and not " + value, wrong);
  }

  private static boolean isValue(String type, String value) {
    try {
      return switch (type) {
        case "STRING" -> true;
        case "INT64" -> Long.toString(Long.parseLong(value)).equals(value);
        case "NUMERIC" -> isDecimal(value, 29, 9);
        case "BIGNUMERIC" -> isDecimal(value, 38, 38);
        case "FLOAT64" -> !Double.valueOf(value).toString().isEmpty();
        case "BOOL" -> value.equals("true") || value.equals("false");
        case "DATE" -> LocalDate.parse(value).toString().equals(value);
        case "DATETIME" ->
            value.matches("[0-9]{4}-.*T..:..:..(\\.[0-9]{1,6})?")
                && LocalDateTime.parse(value) != null;
        case "TIME" -> value.matches("..:..:..(\\.[0-9]{1,6})?") && LocalTime.parse(value) != null;
        default -> false;
      };
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean isDecimal(String value, int whole, int scale) {
    BigDecimal decimal = new BigDecimal(value);
    return !value.contains("E")
        && decimal.scale() <= scale
        && decimal.precision() - decimal.scale() <= whole;
  }
}
