package org.analyticsstudio.domain.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.schema.ColumnType;

/** Looks whether a sample can be read, and whether its values are what the schema says. */
final class SampleCheck {

  private static final int MAX_ROWS = 1_000_000;
  private static final int MAX_COLUMNS = 500;

  private final Sources sources;
  private final DomainFindings findings;

  SampleCheck(Sources sources, DomainFindings findings) {
    this.sources = sources;
    this.findings = findings;
  }

  /** The member names of the columns; empty when there is no header to read. */
  Optional<List<String>> header(String path, Mark asked) throws IOException {
    if (sources.has(path, asked) && !path.endsWith(".csv")) {
      findings.add(asked, "A sample is a .csv file in UTF-8 with commas and a header.");
      return Optional.empty();
    }
    Optional<InputStream> found = sources.open(path, asked);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream stream = found.get()) {
      Optional<List<String>> header = new SampleRows(stream).next();
      if (header.isEmpty() || header.get().size() > MAX_COLUMNS) {
        findings.add(new Mark(path, 1), "The header has from 1 to 500 columns.");
        return Optional.empty();
      }
      return header.map(MemberNames::fromHeaders);
    } catch (IOException e) {
      findings.add(new Mark(path, 1), unreadable(e));
      return Optional.empty();
    }
  }

  /** Reports the first value of each column that is not of the type its members have. */
  void values(String path, List<String> columns, Map<String, ColumnType> types, Mark asked)
      throws IOException {
    Optional<InputStream> found = sources.open(path, asked);
    if (found.isEmpty()) {
      return;
    }
    try (InputStream stream = found.get()) {
      SampleRows rows = new SampleRows(stream);
      rows.next();
      check(path, columns, types, rows);
    }
  }

  private void check(
      String path, List<String> columns, Map<String, ColumnType> types, SampleRows rows) {
    Set<Integer> wrong = new HashSet<>();
    int count = 0;
    try {
      for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
        count++;
        if (count > MAX_ROWS) {
          findings.add(new Mark(path, rows.line()), "A sample has at most 1,000,000 rows.");
          return;
        }
        if (row.get().size() != columns.size()) {
          findings.add(
              new Mark(path, rows.line()),
              "The row has " + row.get().size() + " values for " + columns.size() + " columns.");
          return;
        }
        check(path, columns, types, row.get(), rows.line(), wrong);
      }
    } catch (IOException e) {
      findings.add(new Mark(path, rows.line()), unreadable(e));
    }
    if (count == 0) {
      findings.add(new Mark(path, 1), "The sample has no rows.");
    }
  }

  private void check(
      String path,
      List<String> columns,
      Map<String, ColumnType> types,
      List<String> row,
      int line,
      Set<Integer> wrong) {
    for (int i = 0; i < row.size(); i++) {
      ColumnType type = types.getOrDefault(columns.get(i), ColumnType.TEXT);
      if (!row.get(i).isEmpty() && !is(type, row.get(i)) && wrong.add(i)) {
        findings.add(
            new Mark(path, line),
            "The schema says the column "
                + columns.get(i)
                + " holds "
                + type.wireName()
                + ", and here it holds \""
                + (row.get(i).length() > 40 ? row.get(i).substring(0, 40) + "…" : row.get(i))
                + "\".");
      }
    }
  }

  private static String unreadable(IOException failure) {
    return "The sample can't be read as UTF-8 with commas: " + failure.getMessage() + ".";
  }

  private static boolean is(ColumnType type, String value) {
    try {
      return switch (type) {
        case TEXT -> true;
        case BOOLEAN -> value.matches("(?i)true|false|yes|no");
        case INTEGER -> new BigInteger(value).signum() <= 1;
        case DECIMAL, DOUBLE -> new BigDecimal(value).signum() <= 1;
        case DATE -> LocalDate.parse(value).getYear() <= 9999;
        case TIMESTAMP -> LocalDateTime.parse(value.replace(' ', 'T')).getYear() <= 9999;
        case TIME -> LocalTime.parse(value).getHour() < 24;
      };
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }
}
