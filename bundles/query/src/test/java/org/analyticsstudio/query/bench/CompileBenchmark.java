package org.analyticsstudio.query.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.analyticsstudio.duckdb.DuckDbAdapter;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.query.support.Studio;

/**
 * Measures what the path adds to a query: resolving alone, and all of it on a table of six rows.
 */
public final class CompileBenchmark {

  private static final int ROUNDS = 20_000;

  private CompileBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("compile-benchmark");
    SemanticQuery query =
        new SemanticQuery(
            "orders",
            List.of(DimensionRef.of("region"), new DimensionRef("order_date", Granularity.MONTH)),
            List.of(MeasureRef.of("sales", Aggregation.SUM), MeasureRef.of("row_count")),
            List.of(Filter.of("region", Operator.IN, "West", "East")),
            List.of(),
            TimeFilter.between("order_date", "2024-01-01", "2024-12-31"),
            List.of(),
            null,
            null);
    try (Studio studio = Studio.withOrders(folder)) {
      report("names to members", ROUNDS, () -> studio.engine.check(Studio.ANA, query));
      report("question to rows", ROUNDS / 20, () -> studio.ask(query));
    }
    System.out.println("adapter: " + new DuckDbAdapter().descriptor().name());
  }

  private static void report(String what, int rounds, Runnable run) {
    for (int i = 0; i < rounds; i++) {
      run.run();
    }
    long[] times = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      run.run();
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf("%s: median %.1f us%n", what, times[rounds / 2] / 1_000.0);
  }
}
