package org.analyticsstudio.domains.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.domain.format.Appearance;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.format.Features;
import org.analyticsstudio.domain.format.LlmHints;
import org.jspecify.annotations.Nullable;

/**
 * What was copied from a domain into a project, with where it went.
 *
 * @param name of the domain
 * @param description of the domain
 * @param datasets for each dataset of the domain the id it has in the project
 * @param schemas for each dataset of the domain its schema as it was copied
 * @param dashboards by name
 * @param prompts template texts by name
 * @param examples worked questions; datasets are named as in the domain
 * @param llm wishes about the language model
 * @param ui how the project looks
 * @param features which parts of the product it shows
 * @param environment names of environment values its prompts use
 */
record CopiedDomain(
    String name,
    String description,
    Map<String, String> datasets,
    Map<String, JsonNode> schemas,
    Map<String, CopiedDashboard> dashboards,
    Map<String, String> prompts,
    List<DomainExample> examples,
    LlmHints llm,
    Appearance ui,
    Features features,
    List<String> environment) {

  /** Copies the lists and maps, keeping their order. */
  CopiedDomain {
    datasets = ordered(datasets);
    schemas = ordered(schemas);
    dashboards = ordered(dashboards);
    prompts = ordered(prompts);
    examples = examples == null ? List.of() : List.copyOf(examples);
    environment = environment == null ? List.of() : List.copyOf(environment);
  }

  private static <V> Map<String, V> ordered(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : new LinkedHashMap<>(map);
  }

  String title() {
    return ui.title() == null ? name : ui.title();
  }

  CopiedDomain withDashboards(Map<String, CopiedDashboard> others) {
    return new CopiedDomain(
        name,
        description,
        datasets,
        schemas,
        others,
        prompts,
        examples,
        llm,
        ui,
        features,
        environment);
  }

  CopiedDomain withSchemas(Map<String, String> ids, Map<String, JsonNode> others) {
    return new CopiedDomain(
        name,
        description,
        ids,
        others,
        dashboards,
        prompts,
        examples,
        llm,
        ui,
        features,
        environment);
  }

  CopiedDomain withPrompts(Map<String, String> others, LlmHints hints, List<String> names) {
    return new CopiedDomain(
        name,
        description,
        datasets,
        schemas,
        dashboards,
        others,
        examples,
        hints,
        ui,
        features,
        names);
  }

  CopiedDomain withExamples(List<DomainExample> others) {
    return new CopiedDomain(
        name,
        description,
        datasets,
        schemas,
        dashboards,
        prompts,
        others,
        llm,
        ui,
        features,
        environment);
  }

  CopiedDomain withSettings(String called, String about, Appearance look, Features shown) {
    return new CopiedDomain(
        called,
        about,
        datasets,
        schemas,
        dashboards,
        prompts,
        examples,
        llm,
        look,
        shown,
        environment);
  }

  /**
   * A dashboard and where it went.
   *
   * @param definition as in the domain
   * @param dashboardId the dashboard in the project; null when it was not made yet
   * @param dashboardVersion its version when it was made; later ones are people's
   */
  record CopiedDashboard(JsonNode definition, @Nullable String dashboardId, int dashboardVersion) {}
}
