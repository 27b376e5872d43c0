package org.analyticsstudio.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.spi.domain.SampleProject.SampleDataset;
import org.junit.jupiter.api.Test;

class SalesSampleTest {

  private final SalesSample sample = new SalesSample();
  private final ObjectMapper json = WireFormat.mapper();

  @Test
  void theSchemaSpeaksOfTheColumnsOfTheFile() throws IOException {
    SampleDataset orders = sample.datasets().get(0);
    SemanticSchema schema = json.readValue(orders.schema(), SemanticSchema.class);
    String header =
        new String(orders.open().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow();
    List<String> columns = MemberNames.fromHeaders(List.of(header.split(",")));
    assertThat(schema.dimensions()).extracting(Dimension::column).isSubsetOf(columns);
    assertThat(
            schema.measures().stream()
                .filter(measure -> !measure.countsRows())
                .map(Measure::column))
        .isSubsetOf(columns);
    assertThat(
            Stream.concat(
                schema.dimensions().stream().map(Dimension::column),
                schema.measures().stream().map(Measure::column)))
        .containsAll(columns);
  }

  @Test
  void theDashboardHasEveryKindOfVisualOnMembersOfTheSchema() throws IOException {
    SampleDataset orders = sample.datasets().get(0);
    SemanticSchema schema = json.readValue(orders.schema(), SemanticSchema.class);
    DashboardDefinition dashboard = dashboard();
    assertThat(dashboard.visuals()).extracting(Visual::type).contains(ChartType.values());
    assertThat(dashboard.visuals())
        .allSatisfy(
            visual -> {
              assertThat(visual.datasetId()).isEqualTo(orders.id());
              assertThat(visual.layout().x() + visual.layout().w()).isLessThanOrEqualTo(12);
              assertThat(visual.dimensions())
                  .allMatch(dimension -> schema.dimension(dimension.name()).isPresent());
              assertThat(visual.measures())
                  .allMatch(
                      measure ->
                          schema.measure(measure.name()).isPresent()
                              || schema.dimension(measure.name()).isPresent());
            });
  }

  @Test
  void thereAreQuestionsToAsk() {
    assertThat(sample.questions()).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
  }

  private DashboardDefinition dashboard() throws JsonProcessingException {
    ObjectNode definition = (ObjectNode) json.readTree(sample.dashboards().get(0));
    definition.put("project_id", sample.id());
    return json.treeToValue(definition, DashboardDefinition.class);
  }
}
