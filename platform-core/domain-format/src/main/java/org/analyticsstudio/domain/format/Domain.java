package org.analyticsstudio.domain.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A domain that passed every check.
 *
 * @param id {@code [a-z][a-z0-9_]{0,62}}
 * @param name for people
 * @param version as in {@code 1.2.0}
 * @param description what it is about, in a sentence or two
 * @param sampleProject the name of the project that a new installation is given of it; null when it
 *     is no sample
 * @param datasets at least one
 * @param llm wishes about the language model
 * @param ui how its projects look
 * @param features which parts of the product its projects show
 * @param environment names of environment values its prompts may use
 * @param examples worked questions, at least twenty
 * @param dashboards to start with
 * @param prompts template texts by {@code system}, {@code user} and {@code answer_format}
 * @param notes what was corrected or is worth knowing, a sentence each
 */
public record Domain(
    String id,
    String name,
    String version,
    String description,
    @Nullable String sampleProject,
    List<DomainDataset> datasets,
    LlmHints llm,
    Appearance ui,
    Features features,
    List<String> environment,
    List<DomainExample> examples,
    List<DomainDashboard> dashboards,
    Map<String, String> prompts,
    List<String> notes) {

  /** Copies the lists and the map. */
  public Domain {
    datasets = List.copyOf(datasets);
    environment = List.copyOf(environment);
    examples = List.copyOf(examples);
    dashboards = List.copyOf(dashboards);
    prompts = Map.copyOf(prompts);
    notes = List.copyOf(notes);
  }

  /** The dataset of this id. */
  public Optional<DomainDataset> dataset(String datasetId) {
    return datasets.stream().filter(dataset -> dataset.id().equals(datasetId)).findFirst();
  }
}
