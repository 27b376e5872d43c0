package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.domain.yaml.YamlProblem;
import org.analyticsstudio.domain.yaml.YamlReader;
import org.analyticsstudio.model.naming.NearestNames;

/** The files of a domain, each read within limits; what can't be read is reported. */
final class Sources {

  static final int MAX_DOCUMENT = 2_000_000;

  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  private final Content content;
  private final Set<String> files;
  private final DomainFindings findings;

  Sources(Content content, DomainFindings findings) {
    this.content = content;
    this.files = new TreeSet<>(content.files());
    this.findings = findings;
  }

  /** Whether a path names a file of the domain; reported when it does not. */
  boolean has(String path, Mark asked) {
    if (!SAFE.matcher(path).matches()) {
      findings.add(
          asked,
          "\""
              + path
              + "\" is not a path inside the domain: use names of letters, digits, - _ and . with /"
              + " between them.");
      return false;
    }
    if (!files.contains(path)) {
      findings.add(asked, "There is no file " + path + ". " + NearestNames.hint(path, files));
      return false;
    }
    return true;
  }

  Optional<InputStream> open(String path, Mark asked) throws IOException {
    return has(path, asked) ? content.open(path) : Optional.empty();
  }

  Optional<String> text(String path, int mostBytes, Mark asked) throws IOException {
    Optional<InputStream> found = open(path, asked);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream stream = found.get()) {
      bytes = stream.readNBytes(mostBytes + 1);
    }
    if (bytes.length > mostBytes) {
      findings.add(new Mark(path, 1), "The file is larger than " + mostBytes / 1000 + " kB.");
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      findings.add(new Mark(path, 1), "The file is not UTF-8.");
      return Optional.empty();
    }
  }

  Optional<JsonNode> yaml(String path, Mark asked) throws IOException {
    Optional<String> text = text(path, MAX_DOCUMENT, asked);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new YamlReader(findings.marks()).read(path, text.get()));
    } catch (YamlProblem e) {
      findings.add(e.place(), e.sentence());
      return Optional.empty();
    }
  }
}
