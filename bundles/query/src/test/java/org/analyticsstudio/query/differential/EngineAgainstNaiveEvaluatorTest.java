package org.analyticsstudio.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.query.support.Studio;

/** Any query on any data gives what reading it row by row gives, in the same order. */
class EngineAgainstNaiveEvaluatorTest {

  private static final int QUERIES = 50;

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void theEngineAgreesWithReadingRowByRow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    RandomTable table = new RandomTable(random);
    Path folder = Files.createTempDirectory("differential");
    Path file = folder.resolve("random.duckdb");
    try (Studio studio = new Studio()) {
      studio.add("random", table.write(file), RandomTable.COLUMNS, RandomTable.SCHEMA);
      NaiveEvaluator naive = new NaiveEvaluator(table.rows());
      RandomQuery queries = new RandomQuery(random);
      for (int i = 0; i < QUERIES; i++) {
        SemanticQuery query = queries.next();
        agree(studio.ask(query), naive.answer(query), query);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void agree(
      QueryResult result, List<Map<String, Object>> expected, SemanticQuery query) {
    String what = query + "\n" + result.query() + "\n" + result.parameters();
    assertThat(result.results().size()).as(what).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      Map<String, Object> row = result.results().row(i);
      assertThat(row.keySet()).as(what).isEqualTo(expected.get(i).keySet());
      for (Map.Entry<String, Object> cell : expected.get(i).entrySet()) {
        Object actual = row.get(cell.getKey());
        assertThat(same(actual, cell.getValue()))
            .as("row %d, %s: %s but expected %s of\n%s", i, cell, actual, cell.getValue(), what)
            .isTrue();
      }
    }
  }

  private static boolean same(Object actual, Object expected) {
    if (actual == null || expected == null) {
      return actual == expected;
    }
    if (actual instanceof Double real && expected instanceof Double other) {
      return Math.abs(real - other) <= 1e-9 * Math.max(1, Math.abs(other));
    }
    if (actual instanceof BigDecimal decimal && expected instanceof BigDecimal other) {
      return decimal.compareTo(other) == 0;
    }
    return actual.equals(expected);
  }
}
