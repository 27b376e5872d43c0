package org.analyticsstudio.trino;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.analyticsstudio.jdbc.Values;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Values as Trino's driver gives and takes them: days and times by their text, without a zone. */
final class TrinoValues extends Values {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(java.util.Locale.ROOT);
  private static final int LONGEST_MOMENT = "2024-01-01 00:00:00.123456789".length();
  private static final int LONGEST_TIME = "00:00:00.123456789".length();

  @Override
  public void bind(PreparedStatement statement, int position, SqlStatement.Bind bind)
      throws SQLException {
    if (bind.value() instanceof BigInteger big) {
      statement.setBigDecimal(position, new BigDecimal(big));
    } else if (bind.value() instanceof LocalTime) {
      statement.setObject(position, bind.value(), Types.TIME);
    } else {
      super.bind(statement, position, bind);
    }
  }

  @Override
  protected @Nullable Object date(ResultSet rows, int position) throws SQLException {
    String text = rows.getString(position);
    return text == null ? null : LocalDate.parse(text);
  }

  @Override
  protected @Nullable Object timestamp(ResultSet rows, int position) throws SQLException {
    String text = rows.getString(position);
    return text == null ? null : LocalDateTime.parse(cut(text, LONGEST_MOMENT), MOMENT);
  }

  @Override
  protected @Nullable Object time(ResultSet rows, int position) throws SQLException {
    String text = rows.getString(position);
    return text == null ? null : LocalTime.parse(cut(text, LONGEST_TIME));
  }

  /** Trino counts up to picoseconds. */
  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
