package org.analyticsstudio.domain.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of JSON trees came from. Trees may be put together of parts of several files.
 * Not thread safe.
 */
public final class SourceMap {

  private final Map<JsonNode, Mark> containers = new IdentityHashMap<>();
  private final Map<JsonNode, Map<String, Mark>> children = new IdentityHashMap<>();

  /** A map without marks. */
  public SourceMap() {}

  /** Notes where an object or a list begins. */
  public void mark(JsonNode container, Mark mark) {
    containers.put(container, mark);
  }

  /** Notes where an entry of an object or a list stands; the key of a list is the index. */
  public void mark(JsonNode container, String key, Mark mark) {
    children.computeIfAbsent(container, any -> new HashMap<>()).put(key, mark);
  }

  /**
   * The place of what a path leads to, or of the nearest thing above it that has one.
   *
   * @param root where the path starts
   * @param path names and indexes, as in {@code measures[0].name}
   */
  public Mark at(JsonNode root, String path) {
    Mark found = containers.getOrDefault(root, new Mark("", 1));
    JsonNode node = root;
    int from = 0;
    while (node != null && from < path.length()) {
      String key = nextKey(node, path, from);
      if (key == null) {
        return found;
      }
      Mark mark = children.getOrDefault(node, Map.of()).get(key);
      if (mark != null) {
        found = mark;
      }
      from += node.isArray() ? key.length() + 2 : key.length();
      if (from < path.length() && path.charAt(from) == '.') {
        from++;
      }
      node = node.isArray() ? node.get(Integer.parseInt(key)) : node.get(key);
    }
    return found;
  }

  /** Names may hold dots and brackets themselves, so the longest that fits is taken. */
  private static @Nullable String nextKey(JsonNode node, String path, int from) {
    if (node.isArray()) {
      int end = path.indexOf(']', from);
      String index = path.charAt(from) == '[' && end > from ? path.substring(from + 1, end) : "";
      return index.matches("[0-9]{1,7}") ? index : null;
    }
    String longest = null;
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      int end = from + name.length();
      boolean fits =
          path.startsWith(name, from)
              && (end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[');
      if (fits && (longest == null || name.length() > longest.length())) {
        longest = name;
      }
    }
    return longest;
  }
}
