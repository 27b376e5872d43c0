package org.analyticsstudio.semantic.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.model.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueMappingRulesTest {

  private static final String SCHEMA =
      """
      {"grain": "none",
       "dimensions": [{"name": "item_group", "column": "item_group", "type": "text"}],
       "measures": [{"name": "sales", "column": "sales", "type": "numeric", "aggregations": ["SUM"]}],
       "value_mappings": %s}
      """;

  @Test
  void aPhraseForTypedConditionsIsRight() throws JsonProcessingException {
    assertThat(
            errors(
                """
                [{"name": "Building Wires", "synonyms": ["wires"], "filters": [
                  {"field": "item_group", "operator": "in", "values": ["W1", "W2"]},
                  {"field": "sales", "operator": ">", "values": [1000]}]}]
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[{\"name\":\"a\"}] | value_mappings[0].filters | missing",
        "[{\"filters\":[]}] | value_mappings[0].name | missing",
        "[{\"name\":\" \",\"filters\":[]}] | value_mappings[0].name | synonym_empty",
        "[{\"name\":\"a\",\"sql\":\"1=1\",\"filters\":[]}] | value_mappings[0].sql | unknown_field",
        "[{\"name\":\"a\",\"filters\":[{\"field\":\"grup\",\"operator\":\"=\",\"values\":[1]}]}]"
            + " | value_mappings[0].filters[0].field | unknown_member",
        "[{\"name\":\"a\",\"filters\":[{\"field\":\"item_group\",\"operator\":\"~\",\"values\":[1]}]}]"
            + " | value_mappings[0].filters[0].operator | operator_unknown",
        "[{\"name\":\"a\",\"filters\":[{\"field\":\"sales\",\"operator\":\"contains\",\"values\":[1]}]}]"
            + " | value_mappings[0].filters[0].operator | operator_not_allowed",
        "[{\"name\":\"a\",\"filters\":[{\"field\":\"item_group\",\"operator\":\"=\",\"values\":[]}]}]"
            + " | value_mappings[0].filters[0].values | values_count",
        "[{\"name\":\"a\",\"filters\":[{\"field\":\"sales\",\"operator\":\"=\",\"values\":[\"x\"]}]}]"
            + " | value_mappings[0].filters[0].values[0] | value_invalid",
      })
  void whatIsWrongIsSaidWhere(String mappings, String path, String code)
      throws JsonProcessingException {
    assertThat(errors(mappings))
        .anySatisfy(
            error -> {
              assertThat(error.path()).isEqualTo(path);
              assertThat(error.code()).isEqualTo(code);
            });
  }

  @Test
  void aPhraseIsGivenOnce() throws JsonProcessingException {
    String filter = "\"filters\":[{\"field\":\"sales\",\"operator\":\">\",\"values\":[1]}]";
    assertThat(
            errors(
                "[{\"name\":\"Big\","
                    + filter
                    + "},{\"name\":\"other\",\"synonyms\":[\"big\"],"
                    + filter
                    + "}]"))
        .extracting(FieldProblem::code)
        .containsExactly("name_clash");
  }

  private static List<FieldProblem> errors(String mappings) throws JsonProcessingException {
    return SchemaValidator.validate(WireFormat.mapper().readTree(SCHEMA.formatted(mappings)), null)
        .errors();
  }
}
