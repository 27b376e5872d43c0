package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeSet;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.model.naming.NearestNames;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a domain says about all its datasets into their schemas: field mappings, value
 * mappings, vocabulary and synonyms of values. Everything keeps the place it came from.
 */
final class VocabularySection {

  private final DomainFindings findings;
  private final Map<String, JsonNode> schemas;

  VocabularySection(DomainFindings findings, Map<String, JsonNode> schemas) {
    this.findings = findings;
    this.schemas = schemas;
  }

  void merge(JsonNode root) {
    if (schemas.isEmpty()) {
      return;
    }
    for (Entry<String, JsonNode> mapping : entries(root, "field_mappings")) {
      fieldMapping(root, mapping.getKey(), mapping.getValue());
    }
    JsonNode mappings = root.path("value_mappings");
    if (!mappings.isMissingNode() && !mappings.isArray()) {
      findings.add(root, "value_mappings", "It is a list, each with name and filters.");
    }
    for (int i = 0; mappings.isArray() && i < mappings.size(); i++) {
      valueMapping(root, "value_mappings[" + i + "]", mappings.get(i));
    }
    for (Entry<String, JsonNode> words : entries(root, "vocabulary")) {
      words(root, words.getKey(), words.getValue());
    }
    for (Entry<String, JsonNode> values : entries(root, "value_synonyms")) {
      valueSynonyms(root, values.getKey(), values.getValue());
    }
  }

  private List<Entry<String, JsonNode>> entries(JsonNode root, String name) {
    JsonNode node = root.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isObject()) {
      findings.add(root, name, "It is a map from names to what they stand for.");
      return List.of();
    }
    List<Entry<String, JsonNode>> entries = new ArrayList<>();
    node.fields().forEachRemaining(entries::add);
    return entries;
  }

  private void fieldMapping(JsonNode root, String name, JsonNode mapping) {
    String path = "field_mappings." + name;
    ObjectNode own = copy(root, path, mapping);
    if (own == null) {
      return;
    }
    target(root, path, mapping)
        .ifPresent(
            schema -> {
              ObjectNode mappings = objectIn(schema, "field_mappings");
              if (mappings.has(name)) {
                findings.add(root, path, "The schema has a field mapping " + name + " too.");
                return;
              }
              mappings.set(name, own);
              findings.marks().mark(mappings, name, findings.marks().at(root, path));
            });
  }

  private void valueMapping(JsonNode root, String path, JsonNode mapping) {
    ObjectNode own = copy(root, path, mapping);
    if (own == null) {
      return;
    }
    target(root, path, mapping)
        .ifPresent(
            schema -> add(listIn(schema, "value_mappings"), own, findings.marks().at(root, path)));
  }

  /** The entry without the name of its dataset; null, and reported, when it is no object. */
  private @Nullable ObjectNode copy(JsonNode root, String path, JsonNode mapping) {
    if (!(mapping instanceof ObjectNode object)) {
      findings.add(root, path, "A mapping is a map of keys and values.");
      return null;
    }
    ObjectNode own = object.objectNode();
    findings.marks().mark(own, findings.marks().at(root, path));
    for (Iterator<Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
      Entry<String, JsonNode> field = fields.next();
      if (!field.getKey().equals("dataset")) {
        own.set(field.getKey(), field.getValue());
        findings.marks().mark(own, field.getKey(), findings.marks().at(object, field.getKey()));
      }
    }
    return own;
  }

  private Optional<JsonNode> target(JsonNode root, String path, JsonNode mapping) {
    String dataset = mapping.path("dataset").asText("");
    if (dataset.isEmpty() && schemas.size() == 1) {
      return Optional.of(schemas.values().iterator().next());
    }
    JsonNode schema = schemas.get(dataset);
    if (schema == null) {
      findings.add(
          root,
          path + ".dataset",
          dataset.isEmpty()
              ? "Say for which dataset: there are several."
              : "The domain has no dataset " + dataset + ".",
          NearestNames.hint(dataset, schemas.keySet()));
    }
    return Optional.ofNullable(schema);
  }

  private void words(JsonNode root, String member, JsonNode words) {
    String path = "vocabulary." + member;
    if (!words.isArray()) {
      findings.add(root, path, "It is a list of words.");
      return;
    }
    List<JsonNode> owners = members(member);
    if (owners.isEmpty()) {
      unknown(root, path, member);
    }
    for (JsonNode owner : owners) {
      ArrayNode synonyms = listIn(owner, "synonyms");
      for (int i = 0; i < words.size(); i++) {
        add(synonyms, words.get(i), findings.marks().at(root, path + "[" + i + "]"));
      }
    }
  }

  private void valueSynonyms(JsonNode root, String member, JsonNode values) {
    String path = "value_synonyms." + member;
    if (!values.isObject()) {
      findings.add(root, path, "It is a map from values to lists of words.");
      return;
    }
    List<JsonNode> owners = members(member);
    if (owners.isEmpty()) {
      unknown(root, path, member);
    }
    for (JsonNode owner : owners) {
      ObjectNode known = objectIn(owner, "value_synonyms");
      for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
        String value = names.next();
        String at = path + "." + value;
        if (!values.get(value).isArray()) {
          findings.add(root, at, "It is a list of words.");
          continue;
        }
        ArrayNode synonyms = listIn(known, value);
        for (JsonNode word : values.get(value)) {
          add(synonyms, word, findings.marks().at(root, at));
        }
      }
    }
  }

  private List<JsonNode> members(String name) {
    List<JsonNode> members = new ArrayList<>();
    for (JsonNode schema : schemas.values()) {
      for (String kind : List.of("dimensions", "measures")) {
        for (JsonNode member : schema.path(kind)) {
          if (member.isObject() && member.path("name").asText().equals(name)) {
            members.add(member);
          }
        }
      }
    }
    return members;
  }

  private void unknown(JsonNode root, String path, String name) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode schema : schemas.values()) {
      for (String kind : List.of("dimensions", "measures")) {
        schema.path(kind).forEach(member -> names.add(member.path("name").asText()));
      }
    }
    findings.add(
        root,
        path,
        "No dataset has a dimension or measure " + name + ".",
        NearestNames.hint(name, names));
  }

  private void add(ArrayNode list, JsonNode item, Mark place) {
    findings.marks().mark(list, Integer.toString(list.size()), place);
    list.add(item);
  }

  private static ObjectNode objectIn(JsonNode parent, String name) {
    return parent.get(name) instanceof ObjectNode there
        ? there
        : ((ObjectNode) parent).putObject(name);
  }

  private static ArrayNode listIn(JsonNode parent, String name) {
    return parent.get(name) instanceof ArrayNode there
        ? there
        : ((ObjectNode) parent).putArray(name);
  }
}
