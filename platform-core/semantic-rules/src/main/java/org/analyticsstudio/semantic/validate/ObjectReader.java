package org.analyticsstudio.semantic.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and reports those that are unknown, missing or of a wrong
 * type.
 */
public final class ObjectReader {

  private static final int MAX_TEXT = 2_000;

  private final JsonNode object;
  private final String path;
  private final Findings findings;

  private ObjectReader(JsonNode object, String path, Findings findings) {
    this.object = object;
    this.path = path;
    this.findings = findings;
  }

  /** A reader for an object; empty, and reported, when it is none. */
  public static Optional<ObjectReader> of(
      @Nullable JsonNode node, String path, List<String> known, Findings findings) {
    if (node == null || !node.isObject()) {
      findings.error(path, "wrong_type", "Expected an object, got " + kind(node) + ".", null);
      return Optional.empty();
    }
    ObjectReader reader = new ObjectReader(node, path, findings);
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        findings.error(
            reader.at(name),
            "unknown_field",
            "There is no field " + shortened(name) + " here.",
            NearestNames.hint(name, known));
      }
    }
    return Optional.of(reader);
  }

  /** The path of a field. */
  public String at(String field) {
    return path.isEmpty() ? shortened(field) : path + "." + shortened(field);
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private @Nullable JsonNode get(String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : node;
  }

  /** A text that must be there. */
  public Optional<String> requiredText(String field) {
    if (get(field) == null) {
      findings.error(at(field), "missing", "The field " + field + " is missing.", null);
      return Optional.empty();
    }
    return text(field);
  }

  /** A text that may be there. */
  public Optional<String> text(String field) {
    JsonNode node = get(field);
    return node == null ? Optional.empty() : text(node, at(field));
  }

  private Optional<String> text(JsonNode node, String where) {
    if (!node.isTextual()) {
      findings.error(where, "wrong_type", "Expected text, got " + kind(node) + ".", null);
      return Optional.empty();
    }
    if (node.textValue().length() > MAX_TEXT) {
      findings.error(where, "too_large", "The text is longer than 2,000 characters.", null);
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  /** A truth value that may be there. */
  public void truth(String field) {
    JsonNode node = get(field);
    if (node != null && !node.isBoolean()) {
      findings.error(
          at(field), "wrong_type", "Expected true or false, got " + kind(node) + ".", null);
    }
  }

  /** A list of texts that may be there; those that are none are reported and left out. */
  public List<Item> texts(String field, int atMost) {
    List<Item> texts = new ArrayList<>();
    List<JsonNode> nodes = list(field, atMost);
    for (int i = 0; i < nodes.size(); i++) {
      String where = at(field) + "[" + i + "]";
      text(nodes.get(i), where).ifPresent(text -> texts.add(new Item(where, text)));
    }
    return texts;
  }

  /** The nodes of a list that may be there. */
  public List<JsonNode> list(String field, int atMost) {
    JsonNode node = get(field);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      findings.error(at(field), "wrong_type", "Expected a list, got " + kind(node) + ".", null);
      return List.of();
    }
    if (node.size() > atMost) {
      findings.error(at(field), "too_large", "The list has more than " + atMost + " items.", null);
      return List.of();
    }
    List<JsonNode> nodes = new ArrayList<>(node.size());
    node.forEach(nodes::add);
    return nodes;
  }

  /** An object of anything that may be there. */
  public Optional<JsonNode> object(String field) {
    JsonNode node = get(field);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      findings.error(at(field), "wrong_type", "Expected an object, got " + kind(node) + ".", null);
      return Optional.empty();
    }
    return Optional.of(node);
  }

  /** What a node is, in words. */
  public static String kind(@Nullable JsonNode node) {
    if (node == null) {
      return "nothing";
    }
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "something else";
    };
  }

  /**
   * A text of a list and where it stands.
   *
   * @param path where
   * @param text the text
   */
  public record Item(String path, String text) {}
}
