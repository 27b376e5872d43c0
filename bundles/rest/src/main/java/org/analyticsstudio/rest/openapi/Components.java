package org.analyticsstudio.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.analyticsstudio.rest.openapi.TypeSchemas.Direction;

/** The named schemas of a document. A type that is read otherwise than written has two of them. */
final class Components {

  private static final String READ = "#/read/";
  private static final String FINAL = "#/components/schemas/";
  private static final String INPUT_SUFFIX = "Input";

  private final Map<String, ObjectNode> inputs;
  private final Map<String, ObjectNode> outputs;
  private final Set<String> split;

  Components(Map<String, ObjectNode> inputs, Map<String, ObjectNode> outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.split = split();
  }

  static String reference(String name, Direction direction) {
    return (direction == Direction.INPUT ? READ : FINAL) + name;
  }

  /** The schemas under their final names. */
  ObjectNode named() {
    Map<String, ObjectNode> all = new TreeMap<>(outputs);
    inputs.forEach((name, schema) -> all.put(inputName(name), settled(schema)));
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    all.forEach(named::set);
    return named;
  }

  /** Puts final names where references are. */
  <T extends JsonNode> T settled(T node) {
    if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith(READ)) {
      object.put("$ref", FINAL + inputName(object.path("$ref").asText().substring(READ.length())));
    }
    node.forEach(this::settled);
    return node;
  }

  private String inputName(String name) {
    return split.contains(name) ? name + INPUT_SUFFIX : name;
  }

  private Set<String> split() {
    Set<String> found = new TreeSet<>();
    int before;
    do {
      before = found.size();
      inputs.forEach(
          (name, input) -> {
            ObjectNode output = outputs.get(name);
            if (output != null && (!same(input, output) || refersTo(input, found))) {
              found.add(name);
            }
          });
    } while (found.size() > before);
    return found;
  }

  private static boolean same(ObjectNode input, ObjectNode output) {
    return input.toString().replace(READ, FINAL).equals(output.toString());
  }

  private static boolean refersTo(ObjectNode input, Set<String> names) {
    List<String> references = input.findValuesAsText("$ref");
    return references.stream().anyMatch(ref -> names.contains(ref.substring(READ.length())));
  }
}
