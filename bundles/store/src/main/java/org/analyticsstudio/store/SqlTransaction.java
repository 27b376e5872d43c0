package org.analyticsstudio.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.naming.WireName;
import org.jspecify.annotations.Nullable;

/** A transaction that was begun on a connection and is ended by whoever began it. */
final class SqlTransaction implements Transaction {

  private final Connection connection;
  private final boolean writable;
  private boolean ended;

  private SqlTransaction(Connection connection, boolean writable) {
    this.connection = connection;
    this.writable = writable;
  }

  static SqlTransaction reading(Connection connection) {
    return new SqlTransaction(connection, false);
  }

  static SqlTransaction writing(Connection connection) {
    return new SqlTransaction(connection, true);
  }

  /** Refuses every later use. */
  void end() {
    ended = true;
  }

  @Override
  public int update(String sql, @Nullable Object... arguments) {
    if (!writable) {
      throw new IllegalStateException("A read can't change rows; use MetadataStore.write.");
    }
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  @Override
  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      ResultSetRow row = new ResultSetRow(rows);
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(row));
      }
      return found;
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  @Override
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      return rows.next()
          ? Optional.ofNullable(reader.read(new ResultSetRow(rows)))
          : Optional.empty();
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
    if (ended) {
      throw new IllegalStateException("This transaction has ended.");
    }
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < arguments.length; i++) {
        bind(statement, i + 1, arguments[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object argument)
      throws SQLException {
    if (argument == null) {
      statement.setObject(index, null);
    } else if (argument instanceof String text) {
      statement.setString(index, StoredText.of(text));
    } else if (argument instanceof Integer number) {
      statement.setInt(index, number);
    } else if (argument instanceof Long number) {
      statement.setLong(index, number);
    } else if (argument instanceof Double number) {
      statement.setDouble(index, number);
    } else if (argument instanceof Boolean truth) {
      statement.setInt(index, truth ? 1 : 0);
    } else if (argument instanceof Instant moment) {
      statement.setString(index, StoredMoment.format(moment));
    } else if (argument instanceof WireName named) {
      statement.setString(index, named.wireName());
    } else if (argument instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      throw new IllegalArgumentException(
          "Argument "
              + index
              + " is a "
              + argument.getClass().getName()
              + ", which has no column type.");
    }
  }
}
