package org.analyticsstudio.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.Visual;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two states of a dashboard, visual by visual. */
final class Comparison {

  private static final int TOLD = 4;

  private final ObjectMapper json;

  Comparison(ObjectMapper json) {
    this.json = json;
  }

  Change created(Dashboard dashboard) {
    int visuals = dashboard.visuals().size();
    ArrayNode diff = json.createArrayNode();
    dashboard.visuals().forEach(visual -> add(diff, "add", path(visual), null, tree(visual)));
    String sentence =
        "Created the dashboard with " + visuals + (visuals == 1 ? " visual" : " visuals");
    return new Change(sentence, diff);
  }

  Change deleted() {
    ArrayNode diff = json.createArrayNode();
    add(diff, "remove", "", null, null);
    return new Change("Deleted the dashboard", diff);
  }

  Change between(Dashboard before, Dashboard after) {
    ArrayNode diff = json.createArrayNode();
    List<String> told = new ArrayList<>();
    if (!before.name().equals(after.name())) {
      change(diff, "name", json.valueToTree(before.name()), json.valueToTree(after.name()));
      told.add("Renamed the dashboard to '" + after.name() + "'");
    }
    if (!Objects.equals(before.description(), after.description())) {
      change(
          diff,
          "description",
          json.valueToTree(before.description()),
          json.valueToTree(after.description()));
      told.add("Changed the description");
    }
    visuals(before, after, diff, told);
    return new Change(sentence(told), diff);
  }

  private void visuals(Dashboard before, Dashboard after, ArrayNode diff, List<String> told) {
    Map<String, Visual> old = byId(before);
    Map<String, Visual> now = byId(after);
    now.forEach(
        (id, visual) -> {
          Visual was = old.get(id);
          if (was == null) {
            add(diff, "add", path(visual), null, tree(visual));
            told.add("Added " + named(visual));
          } else if (!was.equals(visual)) {
            visual(was, visual, diff, told);
          }
        });
    old.forEach(
        (id, visual) -> {
          if (!now.containsKey(id)) {
            add(diff, "remove", path(visual), tree(visual), null);
            told.add("Removed " + named(visual));
          }
        });
    List<String> kept = old.keySet().stream().filter(now::containsKey).toList();
    List<String> order = now.keySet().stream().filter(old::containsKey).toList();
    if (!kept.equals(order)) {
      change(diff, "visuals", json.valueToTree(kept), json.valueToTree(order));
      told.add("Changed the order");
    }
  }

  private void visual(Visual was, Visual is, ArrayNode diff, List<String> told) {
    ObjectNode from = tree(was);
    ObjectNode to = tree(is);
    Set<String> fields = new TreeSet<>();
    from.fieldNames().forEachRemaining(fields::add);
    to.fieldNames().forEachRemaining(fields::add);
    fields.removeIf(field -> Objects.equals(from.get(field), to.get(field)));
    fields.forEach(field -> change(diff, path(is) + '.' + field, from.get(field), to.get(field)));
    if (fields.remove("layout")) {
      told.add((sameSize(was, is) ? "Moved " : "Resized ") + named(is));
    }
    if (fields.remove("title")) {
      told.add("Renamed '" + was.title() + "' to '" + is.title() + "'");
    }
    if (!fields.isEmpty()) {
      told.add("Changed " + words(fields) + " of " + named(is));
    }
  }

  private static boolean sameSize(Visual was, Visual is) {
    return was.layout().w() == is.layout().w() && was.layout().h() == is.layout().h();
  }

  private static String words(Set<String> fields) {
    return String.join(", ", fields).replace('_', ' ');
  }

  private static String sentence(List<String> told) {
    if (told.size() <= TOLD) {
      return String.join("; ", told);
    }
    int more = told.size() - TOLD;
    return String.join("; ", told.subList(0, TOLD))
        + "; and "
        + more
        + (more == 1 ? " more change" : " more changes");
  }

  private static Map<String, Visual> byId(Dashboard dashboard) {
    Map<String, Visual> visuals = new LinkedHashMap<>();
    dashboard.visuals().forEach(visual -> visuals.put(String.valueOf(visual.id()), visual));
    return visuals;
  }

  private static String named(Visual visual) {
    return visual.type().wireName() + " '" + visual.title() + "'";
  }

  private static String path(Visual visual) {
    return "visuals[" + visual.id() + "]";
  }

  private ObjectNode tree(Visual visual) {
    return json.valueToTree(visual);
  }

  private static void change(
      ArrayNode diff, String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    add(diff, "change", path, from, to);
  }

  private static void add(
      ArrayNode diff, String op, String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    ObjectNode entry = diff.addObject().put("op", op).put("path", path);
    if (from != null) {
      entry.set("from", from);
    }
    if (to != null) {
      entry.set("to", to);
    }
  }
}
