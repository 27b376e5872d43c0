package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;

/** A domain may only narrow what the host allows. */
final class SecuritySection {

  private static final List<String> FIELDS = List.of("require_auth", "default_role", "environment");

  private final DomainFindings findings;
  private final HostRules rules;

  SecuritySection(DomainFindings findings, HostRules rules) {
    this.findings = findings;
    this.rules = rules;
  }

  /** The names of environment values the domain may use. */
  List<String> read(JsonNode root) {
    List<String> names = new ArrayList<>();
    JsonNode node = root.get("security");
    if (node == null || node.isNull()) {
      return names;
    }
    Findings shape = new Findings();
    Optional<ObjectReader> reader = ObjectReader.of(node, "security", FIELDS, shape);
    reader.ifPresent(security -> read(root, node, security, names));
    findings.take(root, shape);
    return names;
  }

  private void read(JsonNode root, JsonNode node, ObjectReader security, List<String> names) {
    security.truth("require_auth");
    if (node.path("require_auth").isBoolean() && !node.path("require_auth").booleanValue()) {
      findings.add(
          root,
          "security.require_auth",
          "A domain can't switch sign-in off. Leave require_auth out, or say true.");
    }
    security
        .text("default_role")
        .filter(role -> !role.equals("viewer"))
        .ifPresent(
            role ->
                findings.add(
                    root,
                    "security.default_role",
                    "A domain gives nobody more than the role viewer. An admin can."));
    for (ObjectReader.Item name : security.texts("environment", 50)) {
      if (rules.environment().test(name.text())) {
        names.add(name.text());
      } else {
        findings.add(
            root,
            name.path(),
            "The environment value "
                + name.text()
                + " is not among those an admin lets domains use (environment in domains.cfg).");
      }
    }
  }
}
