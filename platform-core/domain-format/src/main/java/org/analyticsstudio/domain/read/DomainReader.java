package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.analyticsstudio.domain.format.Appearance;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainDashboard;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.format.DomainReading;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.template.PromptModel;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a domain and checks all of it: what is named is there, what is asked can be
 * answered, what is rendered ends. Everything wrong is found at once. Runs no code of the domain
 * but its templates, which are bounded. Stateless and thread safe.
 */
public final class DomainReader {

  /** The file a domain begins with. */
  public static final String ROOT = "domain.yaml";

  private static final List<String> FIELDS =
      List.of(
          "domain",
          "name",
          "version",
          "description",
          "sample_project",
          "datasets",
          "llm",
          "ui",
          "features",
          "security",
          "field_mappings",
          "value_mappings",
          "vocabulary",
          "value_synonyms",
          "dashboards");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");

  // What these learn of the types they read is worth keeping from one domain to the next.
  private final ObjectMapper json = WireFormat.mapper();
  private final PromptModel models = new PromptModel();

  /** A reader. Safe for use by many threads. */
  public DomainReader() {}

  /**
   * Reads a domain.
   *
   * @param content its files
   * @param rules what the host allows
   * @throws IOException when a file can't be read at all
   */
  public DomainReading read(Content content, HostRules rules) throws IOException {
    return read(content, rules, SampleRowsCheck.EVERY_ROW);
  }

  /**
   * Reads a domain that was checked when it was installed. As {@link #read(Content, HostRules)},
   * but does not go through the rows of its samples again.
   *
   * @param content its files
   * @param rules what the host allows
   * @throws IOException when a file can't be read at all
   */
  public DomainReading readInstalled(Content content, HostRules rules) throws IOException {
    return read(content, rules, SampleRowsCheck.NONE);
  }

  private DomainReading read(Content content, HostRules rules, SampleRowsCheck rows)
      throws IOException {
    DomainFindings findings = new DomainFindings();
    Sources sources = new Sources(content, findings);
    Optional<JsonNode> root = sources.yaml(ROOT, new Mark(ROOT, 1));
    Optional<Domain> domain =
        root.isEmpty() ? Optional.empty() : read(root.get(), rules, rows, sources, findings);
    return findings.all().isEmpty()
        ? new DomainReading(domain, List.of())
        : new DomainReading(Optional.empty(), findings.all());
  }

  private Optional<Domain> read(
      JsonNode root,
      HostRules rules,
      SampleRowsCheck rows,
      Sources sources,
      DomainFindings findings)
      throws IOException {
    Findings shape = new Findings();
    Optional<ObjectReader> reader = ObjectReader.of(root, "", FIELDS, shape);
    if (reader.isEmpty()) {
      findings.take(root, shape);
      return Optional.empty();
    }
    ObjectReader top = reader.get();
    String id = top.requiredText("domain").orElse("");
    String name = top.requiredText("name").orElse("");
    String version = top.requiredText("version").orElse("");
    String description = top.requiredText("description").orElse("");
    @Nullable String sampleProject = top.text("sample_project").orElse(null);
    List<JsonNode> dashboardFiles = top.list("dashboards", 20);
    findings.take(root, shape);
    identity(root, id, version, rules, findings);
    List<String> notes = new ArrayList<>();
    List<DomainDataset> datasets =
        new DatasetSection(sources, findings, rows, json).read(root, root.get("datasets"));
    QueryCheck queries = new QueryCheck(datasets, declared(root), findings, json);
    LlmSection llm = new LlmSection(sources, findings, queries);
    llm.read(root);
    List<DomainExample> examples = llm.examples();
    List<String> environment = new SecuritySection(findings, rules).read(root);
    Map<String, String> prompts =
        new PromptSection(sources, findings, models)
            .read(root, name, description, datasets, examples, environment);
    Appearance ui = new AppearanceSection(sources, findings, notes).read(root);
    List<DomainDashboard> dashboards =
        new DashboardSection(sources, findings, queries).read(root, dashboardFiles);
    if (!findings.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Domain(
            id,
            name,
            version,
            description,
            sampleProject,
            datasets,
            llm.hints(),
            ui,
            new FeatureSection(findings).read(root),
            environment,
            examples,
            dashboards,
            prompts,
            notes));
  }

  private static List<String> declared(JsonNode root) {
    List<String> ids = new ArrayList<>();
    root.path("datasets").forEach(dataset -> ids.add(dataset.path("id").asText()));
    return ids;
  }

  private static void identity(
      JsonNode root, String id, String version, HostRules rules, DomainFindings findings) {
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      findings.add(
          root,
          "domain",
          "\"" + id + "\" is no id: use up to 63 small letters, digits and _, a letter first.");
    }
    if (rules.bundleId() != null && !id.isEmpty() && !rules.bundleId().equals(id)) {
      findings.add(
          root, "domain", "The bundle calls the domain " + rules.bundleId() + ", not " + id + ".");
    }
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      findings.add(
          root, "version", "\"" + version + "\" is no version: write three numbers, as in 1.0.0.");
    } else if (rules.bundleVersion() != null
        && !version.isEmpty()
        && !numbers(rules.bundleVersion()).equals(version)) {
      findings.add(
          root,
          "version",
          "The bundle has version "
              + rules.bundleVersion()
              + ", and the domain says "
              + version
              + ". Make them the same.");
    }
  }

  private static String numbers(String bundleVersion) {
    String[] parts = bundleVersion.split("\\.", 4);
    return parts.length < 3 ? bundleVersion : parts[0] + "." + parts[1] + "." + parts[2];
  }
}
