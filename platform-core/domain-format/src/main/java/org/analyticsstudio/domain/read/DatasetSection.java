package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;
import org.analyticsstudio.semantic.validate.SchemaValidator;
import org.analyticsstudio.semantic.validate.WireNames;
import org.jspecify.annotations.Nullable;

/** The datasets of a domain: where their rows come from and what their columns mean. */
final class DatasetSection {

  private static final int MAX = 20;
  private static final List<String> FIELDS =
      List.of("id", "name", "grain", "description", "data", "schema", "auto_load");
  private static final List<String> DATA_FIELDS =
      List.of("sample", "table", "schema", "connection");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  private final Sources sources;
  private final DomainFindings findings;
  private final SampleCheck samples;
  private final SampleRowsCheck rows;
  private final ObjectMapper json;

  DatasetSection(
      Sources sources, DomainFindings findings, SampleRowsCheck rows, ObjectMapper json) {
    this.rows = rows;
    this.sources = sources;
    this.findings = findings;
    this.json = json;
    this.samples = new SampleCheck(sources, findings);
  }

  List<DomainDataset> read(JsonNode root, @Nullable JsonNode list) throws IOException {
    if (list == null || !list.isArray() || list.isEmpty() || list.size() > MAX) {
      findings.add(root, "datasets", "A domain has a list of 1 to 20 datasets.");
      return List.of();
    }
    Map<String, Described> described = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      describe(root, list.get(i), "datasets[" + i + "]", described);
    }
    Map<String, JsonNode> schemas = new LinkedHashMap<>();
    described.forEach((id, dataset) -> schemas.put(id, dataset.schema()));
    new VocabularySection(findings, schemas).merge(root);
    List<DomainDataset> datasets = new ArrayList<>();
    for (Described dataset : described.values()) {
      finish(dataset).ifPresent(datasets::add);
    }
    return datasets;
  }

  /** A dataset before the domain's own words are put into its schema. */
  private record Described(
      String id,
      String name,
      Grain grain,
      @Nullable String description,
      @Nullable String sample,
      DomainDataset.@Nullable Table table,
      JsonNode schema,
      boolean autoLoad,
      Mark place) {}

  private void describe(JsonNode root, JsonNode node, String path, Map<String, Described> described)
      throws IOException {
    Findings shape = new Findings();
    Optional<ObjectReader> reader = ObjectReader.of(node, path, FIELDS, shape);
    if (reader.isEmpty()) {
      findings.take(root, shape);
      return;
    }
    String id = reader.get().requiredText("id").orElse("");
    String name = reader.get().requiredText("name").orElse(id);
    Optional<Grain> grain =
        reader
            .get()
            .requiredText("grain")
            .flatMap(
                text -> WireNames.read(Grain.class, text, path + ".grain", "grain_unknown", shape));
    @Nullable String description = reader.get().text("description").orElse(null);
    Optional<String> schemaFile = reader.get().requiredText("schema");
    reader.get().truth("auto_load");
    Optional<JsonNode> data = reader.get().object("data");
    findings.take(root, shape);
    if (!ID.matcher(id).matches()) {
      findings.add(
          root,
          path + ".id",
          "\"" + id + "\" is no id: use up to 41 small letters, digits and _, a letter first.");
      return;
    }
    if (data.isEmpty()) {
      findings.add(
          root, path, "The dataset " + id + " says no data: give data.sample, or data.table.");
    }
    Optional<JsonNode> schema =
        schemaFile.isEmpty()
            ? Optional.empty()
            : sources.yaml(schemaFile.get(), findings.marks().at(root, path + ".schema"));
    Optional<Source> source = data.flatMap(given -> source(root, path + ".data", given));
    if (schema.isEmpty() || source.isEmpty()) {
      return;
    }
    if (!schema.get().isObject()) {
      findings.add(schema.get(), "", "A schema has dimensions and measures.");
      return;
    }
    Described dataset =
        new Described(
            id,
            name,
            grain.orElse(Grain.NONE),
            description,
            source.get().sample(),
            source.get().table(),
            withGrain(schema.get(), grain.orElse(Grain.NONE)),
            node.path("auto_load").asBoolean(true),
            findings.marks().at(root, path + ".data.sample"));
    if (described.putIfAbsent(id, dataset) != null) {
      findings.add(root, path + ".id", "There are two datasets " + id + ".");
    }
  }

  /** The grain is said once, with the dataset. */
  private static JsonNode withGrain(JsonNode schema, Grain grain) {
    if (!schema.has("grain")) {
      ((ObjectNode) schema).put("grain", grain.wireName());
    }
    return schema;
  }

  private record Source(@Nullable String sample, DomainDataset.@Nullable Table table) {}

  private Optional<Source> source(JsonNode root, String path, JsonNode data) {
    Findings shape = new Findings();
    ObjectReader reader = ObjectReader.of(data, path, DATA_FIELDS, shape).orElseThrow();
    Optional<String> sample = reader.text("sample");
    Optional<String> table = reader.text("table");
    Optional<String> schemaName = reader.text("schema");
    Optional<String> connection = reader.text("connection");
    findings.take(root, shape);
    if (sample.isPresent() == table.isPresent()) {
      findings.add(root, path, "Data is either a sample, or a table of a connection.");
      return Optional.empty();
    }
    if (sample.isPresent()) {
      return Optional.of(new Source(sample.get(), null));
    }
    if (connection.isEmpty()) {
      findings.add(root, path, "A table needs the id of the connection it lies in.");
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            null,
            new DomainDataset.Table(connection.get(), schemaName.orElse(null), table.orElse(""))));
  }

  private Optional<DomainDataset> finish(Described dataset) throws IOException {
    Map<String, ColumnType> types = types(dataset.schema());
    Optional<List<String>> names =
        dataset.sample() == null
            ? Optional.of(List.copyOf(types.keySet()))
            : samples.header(dataset.sample(), dataset.place());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<DatasetColumn> columns =
        names.get().stream()
            .map(
                name ->
                    new DatasetColumn(name, name, types.getOrDefault(name, ColumnType.TEXT), true))
            .toList();
    SchemaValidation validation = SchemaValidator.validate(dataset.schema(), columns);
    findings.take(dataset.schema(), "", validation.errors());
    if (!validation.valid()) {
      return Optional.empty();
    }
    if (dataset.sample() != null && rows == SampleRowsCheck.EVERY_ROW) {
      samples.values(dataset.sample(), names.get(), types, dataset.place());
    }
    return Optional.of(
        new DomainDataset(
            dataset.id(),
            dataset.name(),
            dataset.grain(),
            dataset.description(),
            dataset.sample(),
            dataset.table(),
            dataset.schema(),
            members(dataset.schema()),
            columns,
            dataset.autoLoad()));
  }

  /** As the host sees it when it is saved. */
  private SemanticSchema members(JsonNode schema) {
    try {
      SemanticSchema read = json.treeToValue(schema, SemanticSchema.class);
      return new SchemaVersion(1, read, java.time.Instant.EPOCH, "", true).members();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema that is valid can't be read", e);
    }
  }

  /** What the schema says its columns hold. */
  private static Map<String, ColumnType> types(JsonNode schema) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    for (JsonNode dimension : schema.path("dimensions")) {
      for (ColumnType type : ColumnType.values()) {
        if (type.wireName().equals(dimension.path("type").asText())) {
          types.putIfAbsent(dimension.path("column").asText(), type);
        }
      }
    }
    for (JsonNode measure : schema.path("measures")) {
      String column = measure.path("column").asText();
      if (!column.equals("*") && adds(measure)) {
        types.putIfAbsent(column, ColumnType.DECIMAL);
      }
    }
    for (JsonNode mapping : schema.path("field_mappings")) {
      boolean measure = mapping.path("type").asText().equals("measure");
      types.putIfAbsent(
          mapping.path("column").asText(), measure ? ColumnType.DECIMAL : ColumnType.TEXT);
    }
    return types;
  }

  private static boolean adds(JsonNode measure) {
    for (JsonNode aggregation : measure.path("aggregations")) {
      if (!aggregation.asText().startsWith("COUNT")) {
        return true;
      }
    }
    return false;
  }
}
