package org.analyticsstudio.chat.support;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.result.ResultRows;

/** Rows of hand-written SQL, on a copy of the data, and their comparison with an answer. */
public final class Gold implements AutoCloseable {
  private final Connection connection;

  public Gold(Path folder, String select) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("gold.duckdb"));
      try (Statement statement = connection.createStatement()) {
        statement.execute("create table data as " + select);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<List<Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Whether some choice of columns of the answer has just these rows, in any order. */
  public static boolean matches(List<List<Object>> gold, ResultRows answer) {
    return gold.size() == answer.size()
        && (gold.isEmpty() || choose(gold, answer, new ArrayList<>()));
  }

  private static boolean choose(List<List<Object>> gold, ResultRows answer, List<Integer> chosen) {
    if (chosen.size() == gold.get(0).size()) {
      List<Object[]> left = new ArrayList<>(answer.values());
      return gold.stream().allMatch(row -> left.removeIf(new Once(row, chosen)));
    }
    for (int column = 0; column < answer.keys().size(); column++) {
      if (!chosen.contains(column)) {
        chosen.add(column);
        if (choose(gold, answer, chosen)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }

  private static final class Once implements java.util.function.Predicate<Object[]> {
    private final List<Object> row;
    private final List<Integer> chosen;
    private boolean found;

    Once(List<Object> row, List<Integer> chosen) {
      this.row = row;
      this.chosen = chosen;
    }

    @Override
    public boolean test(Object[] candidate) {
      if (found) {
        return false;
      }
      for (int i = 0; i < row.size(); i++) {
        if (!same(row.get(i), candidate[chosen.get(i)])) {
          return false;
        }
      }
      found = true;
      return true;
    }
  }

  private static boolean same(Object a, Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (a instanceof Number && b instanceof Number) {
      double x = new BigDecimal(a.toString()).doubleValue();
      double y = new BigDecimal(b.toString()).doubleValue();
      return Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x));
    }
    return a.toString().equals(b.toString());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
