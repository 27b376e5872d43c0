package org.analyticsstudio.catalog.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What all cells of a column have shown: how many of each form, how long their numbers are, where
 * each form was met first. Exact, since every cell is added. Mutable, for one thread.
 */
public final class ColumnEvidence {

  /** How many rows are named in a warning. */
  public static final int NAMED_ROWS = 5;

  private static final int KINDS = CellKind.values().length;
  private static final int SAMPLES = 5;
  private static final int SAMPLE_LENGTH = 120;
  private static final int ENOUGH_TEXT = 2_000;

  private final long[] counts = new long[KINDS];
  private final int[] intDigits = new int[KINDS];
  private final int[] scales = new int[KINDS];
  private final long[][] rows = new long[KINDS][];
  private final Set<String> samples = new LinkedHashSet<>();
  private final Set<Character> separators = new LinkedHashSet<>();
  private long cells;
  private long timed;
  private long zoned;
  private long shortYears;
  private boolean padded;
  private boolean odd;
  private boolean plainMoments = true;
  private boolean textOnly;
  private boolean lossy;
  private final boolean quotedIsText;
  private final Set<Integer> currencies = new LinkedHashSet<>();
  private @Nullable ColumnEvidence stripped;

  /**
   * Evidence of nothing yet.
   *
   * @param quotedIsText whether numbers in quotes are meant to be text, as in workbooks
   */
  public ColumnEvidence(boolean quotedIsText) {
    this.quotedIsText = quotedIsText;
  }

  /** Adds a cell, unless the column is text beyond doubt: then only empty cells are told apart. */
  public void add(
      CellClassifier classifier, byte[] text, int from, int to, boolean quoted, long row) {
    cells++;
    if (textOnly && from != to) {
      counts[CellKind.TEXT.ordinal()]++;
      return;
    }
    CellKind kind = classifier.classify(text, from, to, quoted);
    if (quotedIsText && quoted && kind.family() == CellKind.Family.NUMBER) {
      kind = CellKind.NUMBER_AS_TEXT;
    }
    long count = note(kind, classifier, row);
    if (!lossy && kind.family() == CellKind.Family.NUMBER && isLong(kind, classifier, to - from)) {
      lossy = !DoubleRange.isExact(CanonicalCell.bareNumber(kind, text, from, to));
    }
    padded |= classifier.padded();
    odd |= classifier.odd();
    if (kind.marked()) {
      addMarked(classifier, row);
    }
    switch (kind.family()) {
      case MOMENT, CLOCK -> addMoment(classifier.temporal());
      case TEXT -> textOnly = count == ENOUGH_TEXT && count(CellKind.TEXT) > cells * 0.95;
      default -> {}
    }
    if (samples.size() < SAMPLES && kind.family() != CellKind.Family.NOTHING) {
      samples.add(new String(text, from, Math.min(to - from, SAMPLE_LENGTH), UTF_8));
    }
  }

  /** Adds cells without a value: rows that end before this column. */
  public void addMissing(long howMany) {
    cells += howMany;
    counts[CellKind.EMPTY.ordinal()] += howMany;
  }

  private static boolean isLong(CellKind kind, CellClassifier classifier, int length) {
    return kind == CellKind.SCIENTIFIC
        ? length > DoubleRange.SAFE_DIGITS
        : classifier.intDigits() + classifier.scale() > DoubleRange.SAFE_DIGITS;
  }

  private long note(CellKind kind, CellClassifier classifier, long row) {
    int k = kind.ordinal();
    long count = ++counts[k];
    if (count <= NAMED_ROWS) {
      remember(k, (int) count, row);
    }
    intDigits[k] = Math.max(intDigits[k], classifier.intDigits());
    scales[k] = Math.max(scales[k], classifier.scale());
    return count;
  }

  private void addMarked(CellClassifier classifier, long row) {
    if (stripped == null) {
      stripped = new ColumnEvidence(quotedIsText);
    }
    stripped.note(classifier.inner(), classifier, row);
    if (classifier.currency() != 0 && currencies.size() < SAMPLES) {
      currencies.add(classifier.currency());
    }
  }

  /** The same column as if its numbers had neither currency and percent signs nor parentheses. */
  public ColumnEvidence withoutMarks() {
    if (stripped == null) {
      return this;
    }
    ColumnEvidence bare = new ColumnEvidence(quotedIsText);
    bare.cells = cells;
    bare.lossy = lossy;
    for (CellKind kind : CellKind.values()) {
      int k = kind.ordinal();
      long own = kind.marked() ? 0 : counts[k];
      bare.counts[k] = own + stripped.counts[k];
      bare.intDigits[k] = Math.max(kind.marked() ? 0 : intDigits[k], stripped.intDigits[k]);
      bare.scales[k] = Math.max(kind.marked() ? 0 : scales[k], stripped.scales[k]);
      bare.rows[k] = firstOf(kind.marked() ? null : rows[k], stripped.rows[k]);
    }
    return bare;
  }

  private static long @Nullable [] firstOf(long @Nullable [] some, long @Nullable [] others) {
    if (some == null || others == null) {
      return some == null ? others : some;
    }
    return Arrays.copyOf(
        LongStream.concat(Arrays.stream(some), Arrays.stream(others))
            .filter(row -> row > 0)
            .sorted()
            .limit(NAMED_ROWS)
            .toArray(),
        NAMED_ROWS);
  }

  /** How many cells are numbers with a currency or percent sign, or in parentheses. */
  public long marked() {
    return count(CellKind.PERCENT, CellKind.CURRENCY, CellKind.ACCOUNTING);
  }

  /** Whether a number has digits that a double would not keep. */
  public boolean lossyAsDouble() {
    return lossy;
  }

  /** The currency signs met, as code points. */
  public Set<Integer> currencies() {
    return currencies;
  }

  private void remember(int kind, int count, long row) {
    if (rows[kind] == null) {
      rows[kind] = new long[NAMED_ROWS];
    }
    rows[kind][count - 1] = row;
  }

  private void addMoment(TemporalCell moment) {
    timed += moment.timed() ? 1 : 0;
    zoned += moment.zoned() ? 1 : 0;
    shortYears += moment.shortYear() ? 1 : 0;
    plainMoments &= moment.plain();
    if (moment.separator() != 0 && separators.size() < 4) {
      separators.add(moment.separator());
    }
  }

  /** How many cells were added. */
  public long cells() {
    return cells;
  }

  /** How many cells are of one of these kinds. */
  public long count(CellKind... kinds) {
    long sum = 0;
    for (CellKind kind : kinds) {
      sum += counts[kind.ordinal()];
    }
    return sum;
  }

  /** How many cells are of a family. */
  public long count(CellKind.Family family) {
    long sum = 0;
    for (CellKind kind : CellKind.values()) {
      sum += kind.family() == family ? counts[kind.ordinal()] : 0;
    }
    return sum;
  }

  /** How many cells have a value. */
  public long values() {
    return cells - count(CellKind.Family.NOTHING);
  }

  /** The most digits before the decimal sign among cells of a kind. */
  public int intDigits(CellKind kind) {
    return intDigits[kind.ordinal()];
  }

  /** The most digits after the decimal sign among cells of a kind. */
  public int scale(CellKind kind) {
    return scales[kind.ordinal()];
  }

  /** The first rows that hold one of these kinds, in order. */
  public List<Long> firstRows(Collection<CellKind> kinds) {
    List<Long> found = new ArrayList<>();
    for (CellKind kind : kinds) {
      long[] known = rows[kind.ordinal()];
      int count = (int) Math.min(counts[kind.ordinal()], NAMED_ROWS);
      for (int i = 0; known != null && i < count; i++) {
        if (known[i] > 0) {
          found.add(known[i]);
        }
      }
    }
    return found.stream().sorted().limit(NAMED_ROWS).toList();
  }

  /** The first rows that hold none of these kinds, in order. */
  public List<Long> firstRowsOutside(Set<CellKind> kinds) {
    return firstRows(
        Arrays.stream(CellKind.values())
            .filter(k -> !kinds.contains(k) && k.family() != CellKind.Family.NOTHING)
            .toList());
  }

  /** Some values, as spelled. */
  public List<String> samples() {
    return List.copyOf(samples);
  }

  /** How many temporal cells have a time of day. */
  public long timed() {
    return timed;
  }

  /** How many temporal cells have a time zone. */
  public long zoned() {
    return zoned;
  }

  /** How many dates have a year of two digits. */
  public long shortYears() {
    return shortYears;
  }

  /** What was met between the parts of dates. */
  public Set<Character> separators() {
    return separators;
  }

  /** Whether spaces surround a value. */
  public boolean padded() {
    return padded;
  }

  /** Whether a number is spelled so that not every reader understands it. */
  public boolean odd() {
    return odd;
  }

  /** Whether all year-first dates and times are spelled exactly as ISO 8601 has them. */
  public boolean plainMoments() {
    return plainMoments;
  }
}
