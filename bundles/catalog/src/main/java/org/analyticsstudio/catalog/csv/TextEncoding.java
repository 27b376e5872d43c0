package org.analyticsstudio.catalog.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/** Finds out in which character set a text is written. */
final class TextEncoding {

  private static final int SAMPLE = 64 * 1024;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What is written on Windows under the name of its ISO relative, and read the same elsewhere. */
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-2", "windows-1250",
          "ISO-8859-5", "windows-1251",
          "ISO-8859-7", "windows-1253",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-6", "windows-1256");

  private TextEncoding() {}

  /** The character set a person named. */
  static Charset named(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ProblemException(
          Problem.invalid("encoding_unknown", "There is no character set of the name given.")
              .withHint("Use an IANA name such as utf-8, windows-1252 or utf-16le."),
          e);
    }
  }

  /** The character set that the first bytes give away: by a byte order mark, or UTF-16 by look. */
  static Optional<Charset> byFirstBytes(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (starts(head, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return new Utf16Look(head).find();
  }

  /** How many bytes of mark stand before the text. */
  static int markLength(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return 4;
    }
    return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The likeliest character set of a text that is not wholly UTF-8. */
  static Charset guess(Path file) throws IOException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    long sequences = 0;
    long broken = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean high = false;
      int continuation = 0;
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c >= 0x80) {
          high = true;
          if (continuation > 0 && c < 0xC0) {
            continuation--;
            sequences += continuation == 0 ? 1 : 0;
          } else {
            broken += continuation > 0 || c < 0xC2 || c > 0xF4 ? 1 : 0;
            continuation = c < 0xC2 || c > 0xF4 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
          }
        } else if (continuation > 0) {
          broken++;
          continuation = 0;
        }
        if (sample.size() < SAMPLE && line.size() < SAMPLE) {
          line.write(c);
        }
        if (c == '\n') {
          if (high && sample.size() < SAMPLE) {
            line.writeTo(sample);
          }
          line.reset();
          high = false;
        }
      }
      if (high && sample.size() < SAMPLE) {
        line.writeTo(sample);
      }
    }
    return sequences > broken ? StandardCharsets.UTF_8 : byLetters(sample.toByteArray());
  }

  /** Related code pages differ in few letters; without those, the best known one is named. */
  private static boolean readsAlike(byte[] sample, Charset other) {
    return new String(sample, other).equals(new String(sample, WESTERN));
  }

  private static Charset byLetters(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      String name = SUPERSETS.getOrDefault(match.getName(), match.getName());
      boolean unicode = name.startsWith("UTF");
      if (!unicode && match.getConfidence() >= 10 && Charset.isSupported(name)) {
        Charset found = Charset.forName(name);
        return readsAlike(sample, found) ? WESTERN : found;
      }
    }
    return WESTERN;
  }
}
