package org.analyticsstudio.domain.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one YAML document as a JSON tree. Plain words stay text: only {@code true}, {@code false},
 * {@code null} and numbers are anything else, so that Yes and No can be written without quotation
 * marks. No tag makes an object, and no alias makes a document grow.
 */
public final class YamlReader {

  private static final int MAX_CHARACTERS = 2_000_000;
  private static final int MAX_DEPTH = 40;
  private static final int MAX_NUMBER = 60;
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*|[0-9]+)([eE][-+]?[0-9]{1,2})?");

  private final SourceMap marks;

  /** A reader that notes places in a map. */
  public YamlReader(SourceMap marks) {
    this.marks = marks;
  }

  /**
   * Reads a document.
   *
   * @param file the path of the file, for messages
   * @throws YamlProblem when it is none, with the line
   */
  public JsonNode read(String file, String text) throws YamlProblem {
    Node root;
    try {
      root = new Yaml(limits()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new YamlProblem(new Mark(file, line), "This is not YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      throw new YamlProblem(new Mark(file, 1), "This is not YAML: " + e.getMessage() + ".");
    } catch (StackOverflowError e) {
      throw new YamlProblem(new Mark(file, 1), "The document is nested too deeply.");
    }
    if (root == null) {
      throw new YamlProblem(new Mark(file, 1), "The file is empty.");
    }
    return new Conversion(file).node(root);
  }

  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private final class Conversion {

    private final String file;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Conversion(String file) {
      this.file = file;
    }

    JsonNode node(Node node) throws YamlProblem {
      if (node instanceof ScalarNode scalar) {
        return scalar(scalar);
      }
      if (!seen.add(node)) {
        throw new YamlProblem(place(node), "An alias repeats a block; write the block out.");
      }
      return node instanceof MappingNode mapping ? object(mapping) : list((SequenceNode) node);
    }

    private Mark place(Node node) {
      return new Mark(file, node.getStartMark().getLine() + 1);
    }

    private JsonNode object(MappingNode mapping) throws YamlProblem {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      marks.mark(object, place(mapping));
      for (NodeTuple entry : mapping.getValue()) {
        if (!(entry.getKeyNode() instanceof ScalarNode name)) {
          throw new YamlProblem(place(entry.getKeyNode()), "A key is a plain word.");
        }
        String key = name.getValue();
        if (object.has(key)) {
          throw new YamlProblem(place(name), "The key " + key + " is given twice.");
        }
        object.set(key, node(entry.getValueNode()));
        marks.mark(object, key, place(name));
      }
      return object;
    }

    private JsonNode list(SequenceNode sequence) throws YamlProblem {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      marks.mark(list, place(sequence));
      for (Node item : sequence.getValue()) {
        marks.mark(list, Integer.toString(list.size()), place(item));
        list.add(node(item));
      }
      return list;
    }

    private JsonNode scalar(ScalarNode scalar) {
      String text = scalar.getValue();
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
        return nodes.textNode(text);
      }
      switch (text) {
        case "true":
          return nodes.booleanNode(true);
        case "false":
          return nodes.booleanNode(false);
        case "", "~", "null":
          return nodes.nullNode();
        default:
          return text.length() <= MAX_NUMBER ? numberOrText(text) : nodes.textNode(text);
      }
    }

    private static JsonNode numberOrText(String text) {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      if (INTEGER.matcher(text).matches()) {
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Integer.SIZE
            ? nodes.numberNode(number.intValueExact())
            : number.bitLength() < Long.SIZE
                ? nodes.numberNode(number.longValueExact())
                : nodes.numberNode(number);
      }
      return NUMBER.matcher(text).matches()
          ? nodes.numberNode(new BigDecimal(text))
          : nodes.textNode(text);
    }
  }
}
