package org.analyticsstudio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.analyticsstudio.api.store.StoredRow;

/** The row a result set stands on. */
final class ResultSetRow implements StoredRow {

  private final ResultSet rows;

  ResultSetRow(ResultSet rows) {
    this.rows = rows;
  }

  @Override
  public String text(String column) {
    return optionalText(column).orElseThrow(() -> unexpectedNull(column));
  }

  @Override
  public Optional<String> optionalText(String column) {
    return Optional.ofNullable(value(() -> rows.getString(column)));
  }

  @Override
  public long number(String column) {
    return value(() -> notNull(column, rows.getLong(column)));
  }

  @Override
  public double real(String column) {
    return value(() -> notNull(column, rows.getDouble(column)));
  }

  @Override
  public boolean truth(String column) {
    return value(() -> notNull(column, rows.getBoolean(column)));
  }

  @Override
  public Instant moment(String column) {
    return StoredMoment.parse(text(column));
  }

  @Override
  public Optional<Instant> optionalMoment(String column) {
    return optionalText(column).map(StoredMoment::parse);
  }

  private <T> T notNull(String column, T value) throws SQLException {
    if (rows.wasNull()) {
      throw unexpectedNull(column);
    }
    return value;
  }

  private static IllegalStateException unexpectedNull(String column) {
    return new IllegalStateException("Column " + column + " is null, which it must never be.");
  }

  private static <T> T value(Getter<T> getter) {
    try {
      return getter.get();
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  @FunctionalInterface
  private interface Getter<T> {
    T get() throws SQLException;
  }
}
