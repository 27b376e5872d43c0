package org.analyticsstudio.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.junit.jupiter.api.Test;

class WireFormatTest {

  private final ObjectMapper json = WireFormat.mapper();

  @Test
  void aQueryReadsAsTheContractWritesIt() throws Exception {
    SemanticQuery query =
        json.readValue(
            """
            {"dataset_id":"orders",
             "dimensions":["region",{"name":"order_date","granularity":"month"}],
             "measures":[{"name":"sales","aggregation":"SUM","as":"total"}],
             "filters":[{"field":"category","operator":"not_in","values":["A",1.50]}],
             "order_by":[{"key":"total","direction":"desc"}],"limit":5}
            """,
            SemanticQuery.class);

    assertThat(query.dimensions())
        .containsExactly(
            DimensionRef.of("region"), new DimensionRef("order_date", Granularity.MONTH));
    assertThat(query.measures().get(0).aggregation()).isEqualTo(Aggregation.SUM);
    assertThat(query.filters().get(0).operator()).isEqualTo(Operator.NOT_IN);
    assertThat(query.filters().get(0).values()).containsExactly("A", new BigDecimal("1.50"));
    assertThat(query.orderBy().get(0).descending()).isTrue();
    assertThat(query.offset()).isNull();
  }

  @Test
  void whatIsWrittenCanBeReadAgain() throws Exception {
    SemanticQuery query =
        SemanticQuery.of("orders", List.of(new DimensionRef("d", Granularity.WEEK)), List.of());
    String text = json.writeValueAsString(query);
    assertThat(text).contains("\"dimensions\":[{\"name\":\"d\",\"granularity\":\"week\"}]");
    assertThat(json.readValue(text, SemanticQuery.class)).isEqualTo(query);
  }

  @Test
  void unknownMissingRepeatedAndMistypedFieldsAreRefused() {
    assertThatThrownBy(() -> query("{\"dataset_id\":\"d\",\"surprise\":1}"))
        .isInstanceOf(UnrecognizedPropertyException.class);
    assertThatThrownBy(() -> query("{\"dimensions\":[]}"))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("dataset_id");
    assertThatThrownBy(() -> query("{\"dataset_id\":\"d\",\"dataset_id\":\"e\"}"))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> query("{\"dataset_id\":7}"))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> query("{\"dataset_id\":\"d\",\"limit\":\"5\"}"))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(
            () -> query("{\"dataset_id\":\"d\",\"dimensions\":[{\"name\":\"a\",\"x\":1}]}"))
        .isInstanceOf(UnrecognizedPropertyException.class);
    assertThatThrownBy(
            () -> query("{\"dataset_id\":\"d\",\"measures\":[{\"name\":\"a\",\"aggregation\":0}]}"))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void anAbsentTruthValueIsFalseAndAnAbsentNumberIsMissing() throws Exception {
    assertThat(
            json.readValue("{\"name\":\"n\",\"column\":\"c\",\"type\":\"text\"}", Dimension.class)
                .hidden())
        .isFalse();
    assertThatThrownBy(() -> json.readValue("{\"x\":0,\"y\":0,\"w\":1}", Visual.Layout.class))
        .hasMessageContaining("'h'");
    assertThatThrownBy(
            () -> json.readValue("{\"x\":0,\"y\":0,\"w\":1,\"h\":null}", Visual.Layout.class))
        .hasMessageContaining("\"h\"");
    assertThatThrownBy(() -> json.readValue("{\"dataset_id\":null}", SemanticQuery.class))
        .hasMessageContaining("dataset_id");
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> json.readTree("[".repeat(10_000)))
        .isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  void cellsKeepTheirValueOrBecomeText() throws Exception {
    ResultRows rows =
        new ResultRows(
            List.of("a", "b", "c", "d", "e"),
            List.<Object[]>of(
                new Object[] {
                  new BigDecimal("2297200.8603"),
                  new BigDecimal("12345678901234567.89"),
                  9_007_199_254_740_993L,
                  LocalDate.of(2017, 1, 1),
                  null
                }));
    assertThat(json.writeValueAsString(rows))
        .isEqualTo(
            "[{\"a\":2297200.8603,\"b\":\"12345678901234567.89\",\"c\":\"9007199254740993\","
                + "\"d\":\"2017-01-01\",\"e\":null}]");
  }

  private SemanticQuery query(String text) throws JsonProcessingException {
    return json.readValue(text, SemanticQuery.class);
  }
}
