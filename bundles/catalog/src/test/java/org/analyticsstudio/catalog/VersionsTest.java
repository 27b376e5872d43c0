package org.analyticsstudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

  @TempDir Path folder;
  private TestCatalog catalog;

  @BeforeEach
  void open() {
    catalog = new TestCatalog(folder);
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private Dataset add(String csv, VersionMode mode) {
    UploadedFile file = catalog.upload("next.csv", csv);
    return catalog.datasets.addVersion(
        TestCatalog.BY, "d", file.fileId(), mode, Progress.unwatched());
  }

  @Test
  void replacedDataCanBeGoneBackTo() {
    catalog.create("d", "code,n\nA,1\n");
    Dataset second = add("code,n,extra\nB,2,x\nC,3,y\n", VersionMode.REPLACE);

    assertThat(second.version().number()).isEqualTo(2);
    assertThat(catalog.query("d", "SELECT code FROM data")).hasSize(2);
    Dataset back = catalog.datasets.makeCurrent(TestCatalog.BY, "d", 1);
    assertThat(back.version().rows()).isEqualTo(1);
    assertThat(catalog.rows("d")).containsExactly(List.of("A", 1L));
    assertThat(catalog.datasets.versions("d"))
        .extracting(DatasetVersion::number, DatasetVersion::isCurrent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, false),
            org.assertj.core.groups.Tuple.tuple(1, true));
    assertRefused(
        404, "version_not_found", () -> catalog.datasets.makeCurrent(TestCatalog.BY, "d", 7));
  }

  @Test
  void appendedRowsComeAfterTheOldOnesAndTypesAreWidenedExactly() {
    catalog.create("d", "code,n,price\n007,1,1.5\nB2,2,2.25\n");
    Dataset joined =
        add("price,code,n\n10,12,99999999999999999999\n0.125,13,4\n", VersionMode.APPEND);

    assertThat(joined.version().rows()).isEqualTo(4);
    assertThat(catalog.query("d", "SELECT code, price FROM data"))
        .containsExactly(
            List.of("007", new BigDecimal("1.500")),
            List.of("B2", new BigDecimal("2.250")),
            List.of("12", new BigDecimal("10.000")),
            List.of("13", new BigDecimal("0.125")));
    assertThat(catalog.query("d", "SELECT CAST(sum(n) AS VARCHAR) FROM data"))
        .containsExactly(List.of("100000000000000000006"));
  }

  @Test
  void columnsThatDoNotFitAreNamedAllAtOnce() {
    catalog.create("d", "code,n,price\nA,1,1.5\n");

    assertThatThrownBy(() -> add("code,n\nB,x\n", VersionMode.REPLACE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("columns_missing");
              assertThat(e.problem().errors())
                  .extracting(FieldProblem::path, FieldProblem::code)
                  .containsExactly(
                      org.assertj.core.groups.Tuple.tuple("n", "type_changed"),
                      org.assertj.core.groups.Tuple.tuple("price", "column_missing"));
            });
    assertRefused(
        422, "columns_differ", () -> add("code,n,price,new\nB,1,2.5,x\n", VersionMode.APPEND));
    assertThat(catalog.datasets.find("d").current().number()).isEqualTo(1);
  }

  @Test
  void aDeactivatedDatasetKeepsItsDataAndItsId() {
    UploadedFile file = catalog.upload("f.csv", "a\n1\n");
    catalog.create("d", file);
    catalog.datasets.changeActive(TestCatalog.BY, "d", false);

    assertThat(catalog.datasets.locate("d").active()).isFalse();
    assertThat(catalog.datasets.list(null, false, PageRequest.first()).items()).isEmpty();
    assertThat(catalog.datasets.list(null, true, PageRequest.first()).items()).hasSize(1);
    assertRefused(409, "dataset_exists", () -> catalog.create("d", file));
    assertRefused(409, "dataset_inactive", () -> add("a\n2\n", VersionMode.REPLACE));
    catalog.datasets.changeActive(TestCatalog.BY, "d", true);
    assertThat(catalog.datasets.locate("d").active()).isTrue();
  }

  @Test
  void whatIsNotThereOrNotValidIsRefusedByName() {
    UploadedFile file = catalog.upload("f.csv", "a\n1\n");

    assertRefused(422, "id_invalid", () -> catalog.create("Bad-Id", file));
    assertRefused(404, "dataset_not_found", () -> catalog.datasets.locate("nope"));
    assertRefused(422, "source_missing", () -> make("d", null, null));
    assertRefused(422, "connection_not_found", () -> make("d", null, "orders"));
    assertRefused(404, "file_not_found", () -> make("d", "nope", null));
  }

  private void make(String id, String file, String table) {
    catalog.datasets.create(
        TestCatalog.BY,
        new NewDataset(id, "n", null, null, null, file, List.of(), table, null, null),
        Progress.unwatched());
  }

  @Test
  void ofTwoDatasetsWithOneIdExactlyOneIsMade() throws Exception {
    UploadedFile file = catalog.upload("f.csv", "a\n1\n");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Boolean>> outcomes =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            try {
                              catalog.create("same", file);
                              return true;
                            } catch (ProblemException e) {
                              assertThat(e.problem().code()).isEqualTo("dataset_exists");
                              return false;
                            }
                          }))
              .toList();
      start.countDown();
      int made = 0;
      for (Future<Boolean> outcome : outcomes) {
        made += outcome.get() ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
      assertThat(catalog.filesOnDisk()).filteredOn(f -> f.contains("datasets")).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aStepThatFailsLeavesNoDatasetAndNoFile(@TempDir Path other) {
    try (TestCatalog failing =
        new TestCatalog(
            other,
            TestCatalog.MAX_SIZE,
            (tx, by, id, grain, profile) -> {
              throw new IllegalStateException("no");
            })) {
      UploadedFile file = failing.upload("f.csv", "a\n1\n");
      List<String> before = failing.filesOnDisk();

      assertThatThrownBy(() -> failing.create("d", file)).isNotNull();
      assertThat(failing.filesOnDisk()).isEqualTo(before);
      assertRefused(404, "dataset_not_found", () -> failing.datasets.find("d"));
    }
  }

  @Test
  void aCancelledUploadLeavesNothing() {
    Cancellation cancellation = new Cancellation();
    Progress cancelledWhileLoading =
        new Progress() {
          @Override
          public void report(double fraction, String message) {
            if (fraction >= 0.5) {
              cancellation.cancel();
            }
          }

          @Override
          public Cancellation cancellation() {
            return cancellation;
          }
        };
    assertRefused(
        499,
        "cancelled",
        () ->
            catalog.files.upload(
                TestCatalog.BY,
                "default",
                "f.csv",
                UploadOptions::detectAll,
                new java.io.ByteArrayInputStream("a,b\n1,2\n".getBytes()),
                cancelledWhileLoading));
    assertThat(catalog.filesOnDisk()).isEmpty();
  }

  @Test
  void strayFilesOfInterruptedWorkAreGoneAfterAStart() throws Exception {
    catalog.create("d", "a\n1\n");
    List<String> whole = catalog.filesOnDisk();
    Files.writeString(catalog.home.scratch().resolve("x.upload"), "half");
    Files.writeString(catalog.home.scratch().resolve("x.duckdb.wal"), "half");
    Files.writeString(catalog.home.staged().resolve("stray.duckdb"), "half");
    Files.createDirectories(catalog.home.datasets().resolve("e"));
    Files.writeString(catalog.home.datasets().resolve("e/stray.duckdb"), "half");
    Files.writeString(catalog.home.uploads().resolve("default/stray.csv"), "half");
    catalog.close();

    catalog = new TestCatalog(folder);

    assertThat(catalog.filesOnDisk()).isEqualTo(whole);
    assertThat(catalog.home.datasets().resolve("e")).doesNotExist();
    assertThat(catalog.rows("d")).containsExactly(List.of(1L));
  }

  @Test
  void filesOfAnotherDatabaseAreNeverRemoved() throws Exception {
    catalog.create("d", "a\n1\n");
    List<String> whole = catalog.filesOnDisk();
    catalog.store.write(tx -> tx.update("DELETE FROM catalog_installation"));
    catalog.store.write(tx -> tx.update("DELETE FROM dataset_versions"));
    catalog.close();

    catalog = new TestCatalog(folder);

    assertThat(catalog.filesOnDisk()).isEqualTo(whole);
  }

  @Test
  void uploadsNothingWasMadeOfExpireAndOthersStay() {
    catalog.create("d", "a\n1\n");
    UploadedFile unused = catalog.upload("unused.csv", "a\n2\n");
    catalog.expireAll();

    assertThat(catalog.filesOnDisk()).hasSize(3).noneMatch(f -> f.contains("unused"));
    assertRefused(404, "file_not_found", () -> catalog.files.find(unused.fileId()));
    assertThat(catalog.rows("d")).hasSize(1);
  }

  @Test
  void aFileCanBeReadAnewWithOtherOptions() {
    UploadedFile file = catalog.upload("f.csv", "a,b\n01/02/2024,x\n");
    UploadOptions options = new UploadOptions(null, 0, null, null, null, null, null, List.of());
    UploadedFile again =
        catalog.files.reread(TestCatalog.BY, file.fileId(), options, Progress.unwatched());

    assertThat(again.fileId()).isEqualTo(file.fileId());
    assertThat(again.rowCount()).isEqualTo(2);
    assertThat(again.columns().get(0).name()).isEqualTo("column_1");
    assertThat(catalog.filesOnDisk()).hasSize(2);
    assertThat(catalog.files.find(file.fileId()).understood().rowCount()).isEqualTo(2);
  }

  private static void assertRefused(int status, String code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().status()).isEqualTo(status);
            });
  }
}
