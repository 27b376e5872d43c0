package org.analyticsstudio.domains.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.domains.ProjectDomain.Difference;
import org.analyticsstudio.domains.project.CopiedDomain.CopiedDashboard;

/** Finds what differs between what was copied and what a domain is now. */
final class Differences {

  static final String PROMPTS = "prompts";
  static final String EXAMPLES = "examples";
  static final String SETTINGS = "settings";
  static final String SCHEMA = "schema:";
  static final String DASHBOARD = "dashboard:";

  private final ProjectServices services;
  private final Copies copies = new Copies();

  Differences(ProjectServices services) {
    this.services = services;
  }

  List<Difference> between(CopiedDomain was, CopiedDomain is) {
    List<Difference> found = new ArrayList<>();
    schemas(was, is, found);
    dashboards(was, is, found);
    if (!was.prompts().equals(is.prompts())
        || !was.environment().equals(is.environment())
        || !copies.form(was.llm()).equals(copies.form(is.llm()))) {
      found.add(
          new Difference(
              PROMPTS, "changed", false, "The prompts or the wishes about the language model."));
    }
    if (!copies.form((Object) was.examples()).equals(copies.form((Object) is.examples()))) {
      found.add(
          new Difference(
              EXAMPLES,
              "changed",
              false,
              "The worked examples: "
                  + was.examples().size()
                  + " were copied, there are "
                  + is.examples().size()
                  + " now."));
    }
    if (!was.name().equals(is.name())
        || !was.description().equals(is.description())
        || !was.ui().equals(is.ui())
        || !was.features().equals(is.features())) {
      found.add(
          new Difference(SETTINGS, "changed", false, "The title, the colours or the features."));
    }
    return found;
  }

  private void schemas(CopiedDomain was, CopiedDomain is, List<Difference> found) {
    TreeSet<String> names = new TreeSet<>(was.schemas().keySet());
    names.addAll(is.schemas().keySet());
    for (String name : names) {
      JsonNode old = was.schemas().get(name);
      JsonNode now = is.schemas().get(name);
      if (old == null || now == null) {
        found.add(
            new Difference(
                SCHEMA + name,
                old == null ? "added" : "removed",
                false,
                old == null
                    ? "The domain has a dataset " + name + " more."
                    : "The domain has no dataset " + name + " any more; yours stays."));
      } else if (!copies.form(old).equals(copies.form(now))) {
        found.add(
            new Difference(
                SCHEMA + name, "changed", schemaChangedHere(was, name), members(old, now)));
      }
    }
  }

  /** Whether people have changed a schema since it was copied. */
  boolean schemaChangedHere(CopiedDomain was, String name) {
    String id = was.datasets().getOrDefault(name, "");
    JsonNode old = was.schemas().get(name);
    return old != null
        && ProjectFilling.found(() -> services.schemas().current(id))
            .filter(current -> !copies.form((Object) current.schemaJson()).equals(copies.form(old)))
            .isPresent();
  }

  private static String members(JsonNode old, JsonNode now) {
    List<String> added = names(now);
    added.removeAll(names(old));
    List<String> removed = names(old);
    removed.removeAll(names(now));
    List<String> said = new ArrayList<>();
    if (!added.isEmpty()) {
      said.add("new: " + String.join(", ", added));
    }
    if (!removed.isEmpty()) {
      said.add("gone: " + String.join(", ", removed));
    }
    return said.isEmpty()
        ? "Members are described differently."
        : "Members that are " + String.join("; ", said) + ".";
  }

  private static List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    for (String kind : List.of("dimensions", "measures")) {
      schema.path(kind).forEach(member -> names.add(member.path("name").asText()));
    }
    schema.path("field_mappings").fieldNames().forEachRemaining(names::add);
    schema.path("value_mappings").forEach(mapping -> names.add(mapping.path("name").asText()));
    return names;
  }

  private void dashboards(CopiedDomain was, CopiedDomain is, List<Difference> found) {
    TreeSet<String> names = new TreeSet<>(was.dashboards().keySet());
    names.addAll(is.dashboards().keySet());
    for (String name : names) {
      CopiedDashboard old = was.dashboards().get(name);
      CopiedDashboard now = is.dashboards().get(name);
      if (old == null || now == null) {
        found.add(
            new Difference(
                DASHBOARD + name,
                old == null ? "added" : "removed",
                false,
                old == null
                    ? "The domain has a dashboard more."
                    : "The domain has this dashboard no more; yours stays."));
      } else if (!copies.plain(old.definition()).equals(copies.plain(now.definition()))) {
        boolean here = dashboardChangedHere(old);
        found.add(
            new Difference(
                DASHBOARD + name,
                "changed",
                here,
                here
                    ? "Yours was changed too, so the domain's would come beside it."
                    : "The domain's dashboard has changed."));
      }
    }
  }

  /** Whether people have changed or deleted a dashboard since it was copied. */
  boolean dashboardChangedHere(CopiedDashboard copied) {
    String id = copied.dashboardId();
    Optional<Dashboard> there =
        id == null ? Optional.empty() : ProjectFilling.found(() -> services.dashboards().get(id));
    return there.filter(it -> it.version() == copied.dashboardVersion()).isEmpty();
  }

  /** The name after the kind of a part. */
  static Optional<String> after(String kind, String part) {
    return part.startsWith(kind) ? Optional.of(part.substring(kind.length())) : Optional.empty();
  }
}
