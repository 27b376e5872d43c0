package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.analyticsstudio.domain.format.Features;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;

/** Which parts of the product a domain switches off. */
final class FeatureSection {

  private static final List<String> FIELDS =
      List.of("ai_chat", "dashboards", "calculations", "time_intelligence");

  private final DomainFindings findings;

  FeatureSection(DomainFindings findings) {
    this.findings = findings;
  }

  Features read(JsonNode root) {
    JsonNode node = root.get("features");
    if (node != null && !node.isNull()) {
      Findings shape = new Findings();
      ObjectReader.of(node, "features", FIELDS, shape)
          .ifPresent(reader -> FIELDS.forEach(reader::truth));
      findings.take(root, shape);
    }
    return new Features(
        isOn(node, "ai_chat"),
        isOn(node, "dashboards"),
        isOn(node, "calculations"),
        isOn(node, "time_intelligence"));
  }

  private static boolean isOn(JsonNode node, String name) {
    return node == null || !node.path(name).isBoolean() || node.path(name).booleanValue();
  }
}
