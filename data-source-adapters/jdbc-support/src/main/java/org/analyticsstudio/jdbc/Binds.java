package org.analyticsstudio.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** Binds values with exactly their types, so that neither they nor the column are cast. */
final class Binds {

  private Binds() {}

  static void apply(List<SqlStatement.Bind> binds, PreparedStatement statement, Values values)
      throws SQLException {
    for (int i = 0; i < binds.size(); i++) {
      SqlStatement.Bind bind = binds.get(i);
      Class<?>[] expected = ValueTypes.of(bind.type());
      if (!isOneOf(bind.value(), expected)) {
        throw new IllegalArgumentException(
            "A bind of type " + bind.type().wireName() + " has a " + bind.value().getClass());
      }
      values.bind(statement, i + 1, bind);
    }
  }

  private static boolean isOneOf(Object value, Class<?>[] types) {
    for (Class<?> type : types) {
      if (type.isInstance(value)) {
        return true;
      }
    }
    return false;
  }
}
