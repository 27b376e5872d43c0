package org.analyticsstudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.store.TestStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that loads without end, and looks at what it left. */
class KilledProcessTest {

  private static final int ROWS = 20_000;

  /** Uploads and makes datasets until it is killed; says which are acknowledged. */
  public static void main(String[] arguments) {
    String csv = "a,b\n" + String.join("", Collections.nCopies(ROWS, "1,some text\n"));
    try (TestCatalog catalog = new TestCatalog(Path.of(arguments[0]))) {
      for (int i = 0; ; i++) {
        catalog.create("d" + i, csv);
        System.out.println("d" + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void everyDatasetIsWholeOrAbsentAndNoStrayFileRemains(int afterDatasets, @TempDir Path folder)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TestStore.sameForAnotherProcess(),
                KilledProcessTest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String last = "";
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < afterDatasets; i++) {
        last = out.readLine();
      }
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

    try (TestCatalog catalog = new TestCatalog(folder)) {
      List<Dataset> datasets = catalog.datasets.list(null, true, PageRequest.first()).items();
      assertThat(datasets).extracting(Dataset::id).contains(last);
      for (Dataset dataset : datasets) {
        assertThat(dataset.version().rows()).isEqualTo(ROWS);
        assertThat(catalog.query(dataset.id(), "SELECT count(*) FROM data"))
            .containsExactly(List.of((long) ROWS));
      }
      catalog.expireAll();
      assertThat(catalog.filesOnDisk())
          .hasSize(3 * datasets.size())
          .noneMatch(file -> file.startsWith("data/scratch"));
    }
  }
}
