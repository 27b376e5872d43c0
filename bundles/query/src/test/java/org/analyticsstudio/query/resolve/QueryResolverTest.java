package org.analyticsstudio.query.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.duckdb.DuckDbAdapter;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.support.Studio;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryResolverTest {

  private static final ObjectMapper JSON = WireFormat.mapper();
  private static final Vocabulary VOCABULARY =
      Vocabulary.of(Studio.SCHEMA, Studio.COLUMNS, Set.of());

  @ParameterizedTest(name = "{0}: {2} at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "dimensions": ["nope"]                                                 | dimensions[0]              | unknown_member
          "dimensions": ["sales"]                                                | dimensions[0]              | not_a_dimension
          "dimensions": ["region", "region"]                                     | dimensions[1]              | duplicate_key
          "dimensions": [{"name": "region", "granularity": "day"}]               | dimensions[0]              | granularity_not_allowed
          "dimensions": [{"name": "order_date", "granularity": "hour"}]          | dimensions[0]              | granularity_not_allowed
          "measures": [{"name": "nope"}]                                         | measures[0].name           | unknown_member
          "measures": [{"name": "region", "aggregation": "SUM"}]                 | measures[0].aggregation    | aggregation_not_allowed
          "measures": [{"name": "region"}]                                       | measures[0].aggregation    | aggregation_missing
          "measures": [{"name": "sales"}]                                        | measures[0].aggregation    | aggregation_missing
          "measures": [{"name": "sales", "aggregation": "MAX"}]                  | measures[0].aggregation    | aggregation_not_allowed
          "measures": [{"name": "row_count", "aggregation": "SUM"}]              | measures[0].aggregation    | aggregation_not_allowed
          "measures": [{"name": "row_count", "column": "sales"}]                 | measures[0].column         | column_mismatch
          "measures": [{"name": "row_count", "as": " "}]                         | measures[0].as             | key_invalid
          "measures": [{"name": "row_count", "as": "a\\u0000b"}]                 | measures[0].as             | key_invalid
          "measures": [{"name": "row_count"}, {"name": "weight", "as": "row_count"}] | measures[1]            | duplicate_key
          "limit": 5                                                             | ''                         | query_empty
          "dimensions": ["region"], "limit": 0                                   | limit                      | limit_invalid
          "dimensions": ["region"], "limit": 100001                              | limit                      | limit_invalid
          "dimensions": ["region"], "offset": -1                                 | offset                     | offset_invalid
          "dimensions": ["region"], "order_by": [{"key": "sales_sum"}]           | order_by[0].key            | unknown_key
          "dimensions": ["region"], "order_by": [{"key": "region"}, {"key": "region"}] | order_by[1].key      | duplicate_key
          "measures": [{"name": "row_count"}], "having": [{"key": "rows", "operator": ">", "values": [1]}]  | having[0].key | unknown_key
          "measures": [{"name": "row_count"}], "having": [{"key": "row_count", "operator": ">", "values": ["1"]}] | having[0].values[0] | value_invalid
          "measures": [{"name": "row_count"}], "having": [{"key": "row_count", "operator": "contains", "values": ["1"]}] | having[0].operator | operator_not_allowed
          "dimensions": ["region"], "filters": [{"field": "nope", "operator": "=", "values": [1]}]          | filters[0].field | unknown_member
          "dimensions": ["region"], "filters": [{"field": "row_count", "operator": "=", "values": [1]}]     | filters[0].field | not_filterable
          "dimensions": ["region"], "filters": [{"field": "region", "operator": "=", "values": [1]}]        | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "filters": [{"field": "quantity", "operator": "=", "values": ["1"]}]    | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "filters": [{"field": "quantity", "operator": "=", "values": [1.5]}]    | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "filters": [{"field": "gift", "operator": "=", "values": ["true"]}]     | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "filters": [{"field": "gift", "operator": ">", "values": [true]}]       | filters[0].operator | operator_not_allowed
          "dimensions": ["region"], "filters": [{"field": "order_date", "operator": "=", "values": ["31/01/2024"]}] | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "filters": [{"field": "order_date", "operator": "=", "values": ["2023-02-29"]}] | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "filters": [{"field": "sales", "operator": "contains", "values": [1]}]  | filters[0].operator | operator_not_allowed
          "dimensions": ["region"], "filters": [{"field": "sales", "operator": "between", "values": [1]}]   | filters[0].values | values_count
          "dimensions": ["region"], "filters": [{"field": "sales", "operator": "is_null", "values": [1]}]   | filters[0].values | values_count
          "dimensions": ["region"], "filters": [{"field": "region", "operator": "in", "values": []}]        | filters[0].values | values_count
          "dimensions": ["region"], "filters": [{"field": "region", "operator": "=", "values": [null]}]     | filters[0].values[0] | value_invalid
          "dimensions": ["region"], "time_filter": {"column": "nope", "range": "today"}                     | time_filter.column | unknown_member
          "dimensions": ["region"], "time_filter": {"column": "region", "range": "today"}                   | time_filter.column | not_a_time_column
          "dimensions": ["region"], "time_filter": {"column": "order_date", "range": "next month"}          | time_filter.range | time_range_unknown
          "dimensions": ["region"], "time_filter": {"column": "order_date"}                                 | time_filter | time_filter_empty
          "dimensions": ["region"], "time_filter": {"column": "order_date", "from": "x", "to": "2024-01-01"} | time_filter.from | value_invalid
          "dimensions": ["region"], "time_filter": {"column": "order_date", "from": "2024-01-02", "to": "2024-01-01"} | time_filter | time_range_invalid
          "dimensions": ["region"], "time_filter": {"column": "order_date", "from": "2024-01-02", "range": "today"}   | time_filter | time_filter_ambiguous
          """)
  void whatIsWrongHasItsPlaceAndCode(String fields, String path, String code) throws IOException {
    ProblemException refused = catchThrowableOfType(ProblemException.class, () -> resolve(fields));

    assertThat(refused).as(fields).isNotNull();
    assertThat(refused.problem().status()).isEqualTo(422);
    assertThat(refused.problem().errors())
        .extracting(FieldProblem::path, FieldProblem::code)
        .contains(Tuple.tuple(path, code));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                resolve(
                    """
                    "dimensions": ["regoin"], "measures": [{"name": "sale", "aggregation": "SUM"}],
                    "filters": [{"field": "gift", "operator": "=", "values": ["x"]}],
                    "limit": -1\
                    """));

    assertThat(refused.problem().errors())
        .extracting(FieldProblem::code)
        .containsExactly("unknown_member", "unknown_member", "value_invalid", "limit_invalid");
    assertThat(refused.problem().code()).isEqualTo("unknown_member");
  }

  @Test
  void keysFollowTheContract() throws IOException {
    ResolvedQuery query =
        resolve(
            """
            "dimensions": ["region", {"name": "order_date", "granularity": "month"}],
            "measures": [{"name": "row_count"}, {"name": "sales", "aggregation": "AVG"},
              {"name": "region", "aggregation": "COUNT_DISTINCT"}, {"name": "weight", "as": "kg"}]\
            """);

    assertThat(query.columns())
        .extracting(OutputColumn::key)
        .containsExactly(
            "region", "order_date_month", "row_count", "sales_avg", "region_count_distinct", "kg");
    assertThat(query.columns())
        .extracting(c -> c.column().label())
        .containsExactly(
            "Region",
            "Order date (month)",
            "Row count",
            "Average of sales",
            "Distinct count of region",
            "Weight");
  }

  @Test
  void theOrderIsCompleteWhateverWasAsked() throws IOException {
    assertThat(
            resolve("\"dimensions\": [\"region\"], \"measures\": [{\"name\": \"row_count\"}]")
                .order())
        .containsExactly(new SortKey("row_count", true), new SortKey("region", false));
    assertThat(
            resolve(
                    "\"dimensions\": [\"region\", \"order_date\"], \"measures\": [{\"name\":"
                        + " \"row_count\"}]")
                .order())
        .containsExactly(new SortKey("order_date", false), new SortKey("region", false));
    assertThat(
            resolve(
                    "\"dimensions\": [\"region\", \"gift\"], \"order_by\": [{\"key\": \"gift\","
                        + " \"direction\": \"desc\"}]")
                .order())
        .containsExactly(new SortKey("gift", true), new SortKey("region", false));
  }

  @Test
  void theAskedQueryHasNothingLeftToDefaults() throws IOException {
    SemanticQuery asked =
        resolve(
                "\"measures\": [{\"name\": \"row_count\"}], \"time_filter\": {\"column\":"
                    + " \"order_date\", \"range\": \"last month\"}")
            .asked();

    assertThat(asked.limit()).isEqualTo(1_000);
    assertThat(asked.offset()).isZero();
    assertThat(asked.measures().get(0).aggregation()).isNotNull();
    assertThat(asked.timeFilter().anchor()).isNotNull();
  }

  @Test
  void numbersTooLongForJsonMayBeText() throws IOException {
    String filter =
        "\"dimensions\": [\"region\"], \"filters\": [{\"field\": \"quantity\", \"operator\": \"=\","
            + " \"values\": [\"1234567890123456789\"]}]";

    assertThat(resolve(filter).filters().get(0).words())
        .isEqualTo("Quantity is 1234567890123456789");
  }

  private static ResolvedQuery resolve(String fields) throws IOException {
    SemanticQuery query =
        JSON.readValue("{\"dataset_id\": \"orders\", " + fields + "}", SemanticQuery.class);
    return QueryResolver.resolve(
        query, VOCABULARY, new DuckDbAdapter().descriptor().capabilities(), RowLimit.PAGE);
  }

  @Test
  void conditionsAreCappedInNumber() {
    String many = "\"region\", ".repeat(200) + "\"region\"";
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> resolve("\"dimensions\": [" + many + "]"));

    assertThat(refused.problem().errors())
        .extracting(FieldProblem::code)
        .isEqualTo(List.of("query_too_large"));
  }
}
