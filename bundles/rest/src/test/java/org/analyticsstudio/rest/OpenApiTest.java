package org.analyticsstudio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.analyticsstudio.rest.openapi.DocumentBuilder;
import org.analyticsstudio.rest.openapi.Route;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private final JsonNode document = document();

  @Test
  void describesTheRoutesThereAreAndNoOthers() {
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> described.add(method.toUpperCase() + ' ' + path.getKey())));
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Route.of(Routes.classes()).stream()
                .map(route -> route.httpMethod() + ' ' + DocumentBuilder.BASE + route.path())
                .toList());
  }

  @Test
  void theShippedDocumentIsTheOneOfTheseClasses() throws IOException {
    String version = document.path("info").path("version").asText();
    assertThat(new ObjectMapper().readTree(new DocumentBuilder(version).document(Routes.classes())))
        .isEqualTo(document);
  }

  @Test
  void operationIdsAreUnique() {
    List<String> ids = document.path("paths").findValuesAsText("operationId");
    assertThat(ids).doesNotHaveDuplicates().hasSize(Route.of(Routes.classes()).size());
  }

  @Test
  void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
    Set<String> used = new HashSet<>(document.findValuesAsText("$ref"));
    List<String> there = new ArrayList<>();
    document
        .path("components")
        .path("schemas")
        .fieldNames()
        .forEachRemaining(name -> there.add("#/components/schemas/" + name));
    assertThat(there).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void aTypeThatIsReadOtherwiseThanWrittenHasTwoSchemas() {
    JsonNode schemas = document.path("components").path("schemas");
    assertThat(schemas.path("SemanticQuery").path("required").toString()).contains("\"filters\"");
    assertThat(schemas.path("SemanticQueryInput").path("required").toString())
        .isEqualTo("[\"dataset_id\"]");
    assertThat(schemas.has("MeasureRefInput")).isFalse();
  }

  @Test
  void enumsAreSpelledAsOnTheWire() {
    JsonNode schemas = document.path("components").path("schemas");
    assertThat(schemas.path("Operator").path("enum").toString()).contains("\"not_in\"", "\"<=\"");
    assertThat(schemas.path("SortDirection").path("enum").toString())
        .isEqualTo("[\"asc\",\"desc\"]");
  }

  private static JsonNode document() {
    try (InputStream shipped = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
      return new ObjectMapper().readTree(shipped);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
