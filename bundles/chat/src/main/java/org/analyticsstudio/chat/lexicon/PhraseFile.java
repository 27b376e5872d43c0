package org.analyticsstudio.chat.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code NAME: phrase | phrase} files that lie beside this class. */
final class PhraseFile {
  private PhraseFile() {}

  static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    for (String line : text(resource).split("\n")) {
      int colon = line.indexOf(':');
      if (line.startsWith("#") || colon < 0) {
        continue;
      }
      List<String> named =
          phrases.computeIfAbsent(line.substring(0, colon).strip(), n -> new ArrayList<>());
      for (String phrase : line.substring(colon + 1).split("\\|")) {
        if (!phrase.isBlank()) {
          named.add(phrase.strip());
        }
      }
    }
    return phrases;
  }

  private static String text(String resource) {
    try (InputStream in =
        PhraseFile.class.getResourceAsStream("/org/analyticsstudio/chat/lexicon/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("The bundle lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundle's " + resource + " cannot be read", e);
    }
  }
}
