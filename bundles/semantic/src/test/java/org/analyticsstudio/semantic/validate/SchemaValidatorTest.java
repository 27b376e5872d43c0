package org.analyticsstudio.semantic.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.schema.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {

  private static final ObjectMapper JSON = WireFormat.mapper();

  private static final List<DatasetColumn> COLUMNS =
      List.of(
          new DatasetColumn("region", "Region", ColumnType.TEXT, false),
          new DatasetColumn("sale_date", "Sale Date", ColumnType.DATE, false),
          new DatasetColumn("active", "Active", ColumnType.BOOLEAN, false),
          new DatasetColumn("sales", "Sales", ColumnType.DECIMAL, false));

  private static final String SOUND =
      """
      {"grain": "daily", "time_columns": ["sale_date"],
       "dimensions": [
         {"name": "region", "column": "region", "type": "text", "synonyms": ["area"],
          "value_synonyms": {"West": ["occident"]}, "hidden": false},
         {"name": "sale_date", "column": "sale_date", "type": "date"}],
       "measures": [
         {"name": "sales", "column": "sales", "type": "numeric", "format": "currency",
          "aggregations": ["SUM", "AVG"]},
         {"name": "row_count", "column": "*", "type": "numeric", "aggregations": ["COUNT"]}],
       "field_mappings": {"area_name":
          {"column": "region", "display_name": "Area", "type": "dimension"}}}""";

  @Test
  void aSoundSchemaHasNoFindingsAndTellsItsMembers() {
    SchemaValidation validation = validate(SOUND);

    assertThat(validation.errors()).isEmpty();
    assertThat(validation.warnings()).isEmpty();
    assertThat(validation.valid()).isTrue();
    assertThat(validation.fields())
        .extracting(SchemaValidation.Field::name)
        .containsExactly("region", "sale_date", "sales", "row_count", "area_name");
  }

  @ParameterizedTest(name = "{0} -> {1}: {3} at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "hidden": false          | "hiden": false           | dimensions[0].hiden            | unknown_field
          "hidden": false          | "hidden": "no"           | dimensions[0].hidden           | wrong_type
          "grain": "daily"         | "grain": "dayly"         | grain                          | grain_unknown
          "grain": "daily",        |                          | grain                          | missing
          "synonyms": ["area"]     | "synonyms": "area"       | dimensions[0].synonyms         | wrong_type
          "synonyms": ["area"]     | "synonyms": ["area", 1]  | dimensions[0].synonyms[1]      | wrong_type
          "synonyms": ["area"]     | "synonyms": [" "]        | dimensions[0].synonyms[0]      | synonym_empty
          ["occident"]             | "occident"               | dimensions[0].value_synonyms.West | wrong_type
          "type": "text"           | "type": "date"           | dimensions[0].type             | type_mismatch
          "type": "text"           | "type": "string"         | dimensions[0].type             | type_unknown
          "column": "region", "type": "text" | "column": "regoin", "type": "text" | dimensions[0].column | unknown_column
          "name": "region"         | "name": "re gion"        | dimensions[0].name             | name_invalid
          "name": "region"         | "name": "1region"        | dimensions[0].name             | name_invalid
          "name": "region"         | "name": "sales"          | measures[0].name               | name_clash
          "name": "region"         | "name": 7                | dimensions[0].name             | wrong_type
          "area_name"              | "sales"                  | field_mappings.sales           | name_clash
          "type": "dimension"      | "type": "measure"        | field_mappings.area_name.type  | aggregation_not_allowed
          "type": "dimension"      | "type": "thing"          | field_mappings.area_name.type  | type_unknown
          "column": "sales"        | "column": "region"       | measures[0].aggregations[0]    | aggregation_not_allowed
          "SUM", "AVG"             | "TOTAL"                  | measures[0].aggregations[0]    | aggregation_unknown
          "SUM", "AVG"             | "SUM", "SUM"             | measures[0].aggregations[1]    | duplicate_aggregation
          "SUM", "AVG"             |                          | measures[0].aggregations       | missing
          ["COUNT"]                | ["SUM"]                  | measures[1].aggregations[0]    | aggregation_not_allowed
          "format": "currency"     | "format": "money"        | measures[0].format             | format_unknown
          "type": "numeric", "format" | "type": "text", "format" | measures[0].type            | type_unknown
          ["sale_date"]            | ["region"]               | time_columns[0]                | not_a_time_column
          ["sale_date"]            | ["sale_dat"]             | time_columns[0]                | unknown_member
          ["sale_date"]            | ["sale_date","sale_date"]| time_columns[1]                | duplicate_name
          """)
  void everyMistakeHasItsPlaceAndCode(String right, String wrong, String path, String code) {
    String schema = SOUND.replace(right, wrong == null ? "" : wrong);

    assertThat(validate(schema).errors())
        .extracting(FieldProblem::path, FieldProblem::code)
        .contains(org.assertj.core.groups.Tuple.tuple(path, code));
  }

  @Test
  void allMistakesAreFoundAtOnce() {
    SchemaValidation validation =
        validate(
            """
            {"grain": 1, "timecolumns": [], "dimensions": [{"name": "a b"}, 5],
             "measures": {}, "field_mappings": []}""");

    assertThat(validation.valid()).isFalse();
    assertThat(validation.errors())
        .extracting(FieldProblem::path)
        .contains(
            "grain",
            "timecolumns",
            "dimensions[0].name",
            "dimensions[0].column",
            "dimensions[0].type",
            "dimensions[1]",
            "measures",
            "field_mappings");
  }

  @Test
  void mistypedNamesGetTheNearestOnes() {
    SchemaValidation validation = validate(SOUND.replace("\"hidden\"", "\"hiden\""));

    assertThat(validation.errors().get(0).hint()).isEqualTo("Did you mean hidden?");
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "daily"            | "none"                | grain_without_time
          ["sale_date"]      | []                    | grain_without_time
          "name": "row_count"| "name": "rows"        | row_count_missing
          ["area"]           | ["sales"]             | synonym_clash
          """)
  void whatIsOddButUsableIsAWarning(String right, String odd, String code) {
    SchemaValidation validation = validate(SOUND.replace(right, odd));

    assertThat(validation.valid()).isTrue();
    assertThat(validation.warnings()).extracting(FieldProblem::code).contains(code);
  }

  @Test
  void anythingThatIsNoObjectIsRefused() throws Exception {
    for (String json : List.of("null", "[]", "\"x\"", "7")) {
      assertThat(SchemaValidator.validate(JSON.readTree(json), COLUMNS).valid()).isFalse();
    }
  }

  private static SchemaValidation validate(String json) {
    try {
      return SchemaValidator.validate(JSON.readTree(json), COLUMNS);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
