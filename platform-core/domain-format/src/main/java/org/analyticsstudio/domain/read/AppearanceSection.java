package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticsstudio.domain.format.Appearance;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Title, colour and logo; a colour that is hard to read is corrected, and that is said. */
final class AppearanceSection {

  private static final List<String> FIELDS = List.of("title", "primary_color", "logo");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i)<script|<foreignObject|<iframe|<!DOCTYPE|<!ENTITY|\\son[a-z]+\\s*=|javascript:"
              + "|(href|src)\\s*=\\s*[\"'](?!#)");
  private static final int MAX_TITLE = 60;
  private static final int MAX_LOGO = 50_000;

  private final Sources sources;
  private final DomainFindings findings;
  private final List<String> notes;

  AppearanceSection(Sources sources, DomainFindings findings, List<String> notes) {
    this.sources = sources;
    this.findings = findings;
    this.notes = notes;
  }

  Appearance read(JsonNode root) throws IOException {
    JsonNode node = root.get("ui");
    if (node == null || node.isNull()) {
      return new Appearance(null, null, null, null);
    }
    Findings shape = new Findings();
    Optional<ObjectReader> reader = ObjectReader.of(node, "ui", FIELDS, shape);
    if (reader.isEmpty()) {
      findings.take(root, shape);
      return new Appearance(null, null, null, null);
    }
    @Nullable String title = reader.get().text("title").orElse(null);
    @Nullable String color = reader.get().text("primary_color").orElse(null);
    @Nullable String logo = reader.get().text("logo").orElse(null);
    findings.take(root, shape);
    if (title != null && (title.isBlank() || title.length() > MAX_TITLE)) {
      findings.add(root, "ui.title", "A title has from 1 to 60 characters.");
    }
    if (logo != null) {
      logo(root, logo);
    }
    if (color != null && !COLOR.matcher(color).matches()) {
      findings.add(
          root, "ui.primary_color", "\"" + color + "\" is no colour: write it as \"#RRGGBB\".");
      return new Appearance(title, null, null, logo);
    }
    return color == null
        ? new Appearance(title, null, null, logo)
        : new Appearance(title, onWhite(color), ContrastGuard.onDark(color), logo);
  }

  private String onWhite(String color) {
    String readable = ContrastGuard.onWhite(color);
    if (!readable.equalsIgnoreCase(color)) {
      notes.add(
          "The colour "
              + color.toUpperCase(Locale.ROOT)
              + " is hard to read on white, so "
              + readable
              + " is used, which has a contrast of 4.5 to 1.");
    }
    return readable;
  }

  private void logo(JsonNode root, String logo) throws IOException {
    if (!logo.endsWith(".svg")) {
      findings.add(root, "ui.logo", "A logo is an .svg file.");
      return;
    }
    Optional<String> text = sources.text(logo, MAX_LOGO, findings.marks().at(root, "ui.logo"));
    if (text.isPresent() && (!text.get().contains("<svg") || ACTIVE.matcher(text.get()).find())) {
      findings.add(
          root,
          "ui.logo",
          "The logo must be plain SVG: no scripts, no event handlers, nothing loaded from"
              + " elsewhere.");
    }
  }
}
