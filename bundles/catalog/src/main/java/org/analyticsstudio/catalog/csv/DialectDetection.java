package org.analyticsstudio.catalog.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds out which characters separate and quote the cells of a text. */
final class DialectDetection {

  private static final byte[] DELIMITERS = {',', ';', '\t', '|', ':', '^', '~'};
  private static final double REGULAR_ENOUGH = 0.6;

  private DialectDetection() {}

  /** Decides on the beginning of a text. */
  static CsvDialect decide(
      byte[] head, boolean whole, @Nullable String delimiter, boolean tabsLikely) {
    if (delimiter != null) {
      byte given = given(delimiter);
      return new CsvDialect(given, quote(head, given));
    }
    byte declared = declared(head);
    if (declared != 0) {
      return new CsvDialect(declared, quote(head, declared));
    }
    byte best = ',';
    double bestScore = 0;
    for (byte candidate : DELIMITERS) {
      CsvDialect dialect = new CsvDialect(candidate, quote(head, candidate));
      double score = score(Sample.of(head, whole, dialect), candidate, tabsLikely);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return new CsvDialect(best, quote(head, best));
  }

  private static double score(Sample sample, byte candidate, boolean tabsLikely) {
    int width = sample.usualWidth();
    double regular = sample.regularity();
    if (width < 2 || regular < REGULAR_ENOUGH) {
      return firstRowIsWide(sample) ? 0.01 * sample.records().get(0).size() : 0;
    }
    List<List<String>> records = sample.records();
    boolean firstFits = !records.isEmpty() && records.get(0).size() == width;
    boolean rare = candidate == ':' || candidate == '^' || candidate == '~';
    double score = regular + (firstFits ? 0.5 : 0) + Math.min(width, 20) * 0.005;
    if (rare) {
      score = firstFits && regular == 1 && records.size() > 1 ? 0.3 : 0;
    }
    return candidate == '\t' && tabsLikely ? score + 1 : score;
  }

  private static boolean firstRowIsWide(Sample sample) {
    return !sample.records().isEmpty() && sample.records().get(0).size() > 2;
  }

  /** The delimiter in a first line {@code sep=;}, as Excel understands it; 0 when there is none. */
  static byte declared(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 8), US_ASCII);
    boolean says = start.length() >= 6 && start.regionMatches(true, 0, "sep=", 0, 4);
    return says && start.charAt(4) < 128 && (start.charAt(5) == '\n' || start.charAt(5) == '\r')
        ? (byte) start.charAt(4)
        : 0;
  }

  private static byte given(String delimiter) {
    boolean fits = delimiter.length() == 1 && delimiter.charAt(0) < 127;
    char c = fits ? delimiter.charAt(0) : 0;
    if (c == '\t' || c >= ' ' && c != '"' && !Character.isLetterOrDigit(c)) {
      return (byte) c;
    }
    throw new ProblemException(
        Problem.invalid(
                "delimiter_invalid", "The delimiter must be one ASCII sign that is not a quote.")
            .withHint("Use for example a comma, a semicolon, a tab or a vertical bar."));
  }

  /** The quote: apostrophes only when cells begin and end with them and none with quotes. */
  private static byte quote(byte[] head, byte delimiter) {
    int doubles = 0;
    int singles = 0;
    for (int i = 0; i < head.length; i++) {
      boolean starts = i == 0 || head[i - 1] == delimiter || head[i - 1] == '\n';
      if (!starts || head[i] != '"' && head[i] != '\'') {
        continue;
      }
      if (head[i] == '"') {
        doubles++;
      } else if (closes(head, i, delimiter)) {
        singles++;
      }
    }
    return (byte) (singles > 1 && doubles == 0 ? '\'' : '"');
  }

  private static boolean closes(byte[] head, int open, byte delimiter) {
    for (int i = open + 1; i < head.length && head[i] != '\n'; i++) {
      if (head[i] == '\'') {
        boolean last = i + 1 == head.length;
        return last || head[i + 1] == delimiter || head[i + 1] == '\n' || head[i + 1] == '\r';
      }
    }
    return false;
  }
}
