package org.analyticsstudio.semantic.draft;

import static org.analyticsstudio.semantic.support.Profiles.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SchemaDraft;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.semantic.support.Profiles;
import org.analyticsstudio.semantic.validate.SchemaValidator;
import org.junit.jupiter.api.Test;

class SchemaDrafterTest {

  private final SemanticSchema orders = draft(Profiles.orders());
  private final SemanticSchema people = draft(Profiles.people());

  @Test
  void rowsCanAlwaysBeCounted() {
    Measure rows = orders.measure("row_count").orElseThrow();

    assertThat(rows.column()).isEqualTo("*");
    assertThat(rows.aggregations()).containsExactly(Aggregation.COUNT);
  }

  @Test
  void numbersThatNameThingsAreDimensions() {
    assertThat(orders.dimensions())
        .extracting(Dimension::name)
        .contains("row_id", "order_id", "postal_code", "region");
    assertThat(people.dimensions()).extracting(Dimension::name).contains("employee_number");
  }

  @Test
  void amountsOfEventsAreSummedFirst() {
    assertThat(usual(orders, "sales")).isEqualTo(Aggregation.SUM);
    assertThat(usual(orders, "quantity")).isEqualTo(Aggregation.SUM);
    assertThat(usual(orders, "profit")).isEqualTo(Aggregation.SUM);
    assertThat(orders.measure("sales").orElseThrow().aggregations()).hasSizeGreaterThan(1);
  }

  @Test
  void fractionsRatesAndPropertiesOfThingsAreAveragedFirst() {
    assertThat(usual(orders, "discount")).isEqualTo(Aggregation.AVG);
    assertThat(usual(people, "age")).isEqualTo(Aggregation.AVG);
    assertThat(usual(people, "percent_salary_hike")).isEqualTo(Aggregation.AVG);
    assertThat(usual(people, "monthly_income")).isEqualTo(Aggregation.AVG);
    assertThat(usual(people, "years_at_company")).isEqualTo(Aggregation.AVG);
  }

  @Test
  void aScaleIsGroupedByUnderItsNameAndAveragedUnderAnother() {
    assertThat(people.dimension("job_satisfaction")).isPresent();
    Measure value = people.measure("job_satisfaction_value").orElseThrow();
    assertThat(value.column()).isEqualTo("job_satisfaction");
    assertThat(value.aggregations()).startsWith(Aggregation.AVG);
  }

  @Test
  void smallCountsStayMeasures() {
    assertThat(people.measure("num_companies_worked")).isPresent();
    assertThat(people.measure("training_times_last_year")).isPresent();
    assertThat(people.measure("employee_count")).isPresent();
  }

  @Test
  void theTimeOfTheEventComesBeforeWhatCameOfIt() {
    assertThat(orders.timeColumns()).containsExactly("order_date", "ship_date");
    assertThat(people.timeColumns()).isEmpty();
  }

  @Test
  void theGrainIsToldFromTheTimes() {
    assertThat(orders.grain()).isEqualTo(Grain.DAILY);
    assertThat(people.grain()).isEqualTo(Grain.NONE);
    assertThat(grain(ColumnType.DATE, 36, "2020-01-01", "2022-12-01", "2021-05-01"))
        .isEqualTo(Grain.MONTHLY);
    assertThat(grain(ColumnType.DATE, 12, "2020-03-31", "2022-12-31", "2021-06-30"))
        .isEqualTo(Grain.QUARTERLY);
    assertThat(grain(ColumnType.DATE, 10, "2010-01-01", "2019-01-01", "2015-01-01"))
        .isEqualTo(Grain.YEARLY);
    assertThat(grain(ColumnType.DATE, 53, "2024-01-01", "2024-12-30", "2024-06-03"))
        .isEqualTo(Grain.WEEKLY);
    assertThat(
            grain(
                ColumnType.TIMESTAMP,
                90,
                "2024-01-01 00:00:00",
                "2024-03-01 17:45:10",
                "2024-02-01"))
        .isEqualTo(Grain.HOURLY);
  }

  @Test
  void aGivenGrainIsKept() {
    assertThat(SchemaDrafter.draft(Profiles.orders(), Grain.MONTHLY).schemaJson().grain())
        .isEqualTo(Grain.MONTHLY);
  }

  @Test
  void yearsAreDimensionsAndCountsOfYearsAreNot() {
    SemanticSchema schema =
        draft(
            List.of(
                column("Year", ColumnType.INTEGER, 12, "2010", "2021"),
                column("Years in role", ColumnType.INTEGER, 30, "0", "30")));

    assertThat(schema.dimension("year")).isPresent();
    assertThat(schema.measure("years_in_role")).isPresent();
  }

  @Test
  void anEmptyColumnIsHidden() {
    SemanticSchema schema =
        draft(
            List.of(
                column("Notes", ColumnType.TEXT, 0, null, null),
                column("City", ColumnType.TEXT, 3, "A", "C")));

    assertThat(schema.dimension("notes").orElseThrow().hidden()).isTrue();
    assertThat(schema.dimension("city").orElseThrow().hidden()).isFalse();
  }

  @Test
  void membersHaveNamesForPeopleAndOtherWords() {
    assertThat(people.measure("monthly_income").orElseThrow().label()).isEqualTo("Monthly Income");
    assertThat(orders.dimension("order_id").orElseThrow().label()).isEqualTo("Order ID");
    assertThat(orders.dimension("order_id").orElseThrow().synonyms()).contains("order", "orders");
    assertThat(orders.dimension("customer_name").orElseThrow().synonyms())
        .contains("customer", "customers");
    assertThat(orders.dimension("customer_id").orElseThrow().synonyms()).doesNotContain("customer");
    assertThat(orders.dimension("category").orElseThrow().synonyms()).contains("categories");
  }

  @Test
  void moneyIsShownAsMoney() {
    assertThat(orders.measure("sales").orElseThrow().format()).isEqualTo("currency");
    assertThat(orders.measure("quantity").orElseThrow().format()).isNull();
    SemanticSchema schema =
        draft(
            List.of(
                column("Net (€)", ColumnType.DECIMAL, 99, "1.00", "9.00"),
                column("Margin %", ColumnType.DOUBLE, 99, "0.1", "0.9")));
    assertThat(schema.measure("net").orElseThrow().format()).isEqualTo("currency");
    assertThat(schema.measure("margin").orElseThrow().format()).isEqualTo("percent");
  }

  @Test
  void whatWasWrittenWithPercentOrCurrencySignsIsShownSo() {
    SemanticSchema schema =
        draft(
            List.of(
                column("Sold on", ColumnType.DATE, 99, "2024-01-01", "2024-12-31"),
                written("Growth", ColumnType.DECIMAL, "percent", "-0.5", "2.5"),
                written("Fee", ColumnType.INTEGER, "currency", "1", "9")));

    Measure growth = schema.measure("growth").orElseThrow();
    assertThat(growth.format()).isEqualTo("percent");
    assertThat(growth.aggregations().get(0)).isEqualTo(Aggregation.AVG);
    assertThat(schema.measure("fee").orElseThrow().format()).isEqualTo("currency");
    assertThat(schema.dimension("fee")).isEmpty();
  }

  private static ColumnProfile written(
      String header, ColumnType type, String format, String min, String max) {
    String name = header.toLowerCase(Locale.ROOT);
    return new ColumnProfile(
        new DatasetColumn(name, header, type, false, format), 0, 5, min, max, List.of());
  }

  @Test
  void everyMemberHasAReason() {
    SchemaDraft draft = SchemaDrafter.draft(Profiles.people(), null);

    List<String> members = new ArrayList<>();
    draft.schemaJson().dimensions().forEach(d -> members.add(d.name()));
    draft.schemaJson().measures().forEach(m -> members.add(m.name()));
    assertThat(draft.reasons())
        .extracting(SchemaDraft.Reason::member)
        .containsExactlyInAnyOrderElementsOf(members);
    assertThat(draft.reasons()).allSatisfy(reason -> assertThat(reason.reason()).isNotBlank());
  }

  @Test
  void everyDraftIsValidWhateverTheHeaders() {
    List<ColumnProfile> odd =
        List.of(
            column("Row Count", ColumnType.INTEGER, 50, "1", "900"),
            column("level", ColumnType.INTEGER, 4, "1", "4"),
            column("level value", ColumnType.DECIMAL, 40, "1.5", "9.5"),
            column("Größe", ColumnType.DOUBLE, 40, "1.5", "9.5"),
            column("日付", ColumnType.DATE, 40, "2024-01-01", "2024-03-01"),
            column("order", ColumnType.TEXT, 40, "a", "b"),
            column("orders", ColumnType.TEXT, 40, "a", "b"),
            column("_", ColumnType.BOOLEAN, 2, "false", "true"),
            column("9 lives", ColumnType.TIME, 9, "01:00:00", "02:00:00"));

    for (List<ColumnProfile> profile : List.of(Profiles.orders(), Profiles.people(), named(odd))) {
      JsonNode json = WireFormat.mapper().valueToTree(draft(profile));
      SchemaValidation validation =
          SchemaValidator.validate(json, profile.stream().map(ColumnProfile::column).toList());
      assertThat(validation.errors()).isEmpty();
      assertThat(validation.warnings()).isEmpty();
    }
  }

  /** A header without letters gets its name from its position. */
  private static List<ColumnProfile> named(List<ColumnProfile> columns) {
    return columns.stream().filter(c -> !c.column().name().isEmpty()).toList();
  }

  private static SemanticSchema draft(List<ColumnProfile> profile) {
    return SchemaDrafter.draft(profile, null).schemaJson();
  }

  private static Aggregation usual(SemanticSchema schema, String measure) {
    return schema.measure(measure).orElseThrow().aggregations().get(0);
  }

  private static Grain grain(
      ColumnType type, long distinct, String min, String max, String sample) {
    return draft(List.of(column("Date", type, distinct, min, max, sample))).grain();
  }
}
