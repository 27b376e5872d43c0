package org.analyticsstudio.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void aChangedLimitHoldsForTheNextUploadAndABadOneChangesNothing() {
    try (SqlMetadataStore store = TestStore.open(folder)) {
      Catalog catalog =
          new Catalog(context(), Map.of("max-size", "1KB"), store, new RecordedAudit());
      assertRefused(catalog, 2_000, "1024 bytes");

      catalog.configure(Map.of("max-size", "4KB"));
      assertThat(upload(catalog, 2_000).size()).isEqualTo(2_000);
      assertRefused(catalog, 5_000, "4096 bytes");

      catalog.configure(Map.of("max-size", "plenty", "load-memory", "1MB", "unused-days", "-1"));
      assertThat(upload(catalog, 2_000).size()).isEqualTo(2_000);
      assertRefused(catalog, 5_000, "4096 bytes");

      catalog.configure(Map.of());
      assertThat(upload(catalog, 5_000).size()).isEqualTo(5_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "max-size, 0",
    "max-size, 100 apples",
    "max-size, -5MB",
    "max-size, 999999999999999GB",
    "unused-days, 0",
    "unused-days, soon",
    "load-memory, 1KB",
    "load-memory, '2GB; DROP TABLE x'"
  })
  void aBadValueIsOneReadableLine(String key, String value) {
    CatalogSettings before = new CatalogSettings(5, 6, "3GB");
    SettingsFile file = new SettingsFile("files.cfg", Map.of(key, value));
    CatalogSettings after = before.changedBy(file);

    assertThat(file.problems()).singleElement().asString().startsWith("files.cfg: " + key);
    assertThat(after.maxSize()).isEqualTo(key.equals("max-size") ? 5 : 100L << 20);
    assertThat(after.unusedDays()).isEqualTo(key.equals("unused-days") ? 6 : 7);
    assertThat(after.loadMemory()).isEqualTo(key.equals("load-memory") ? "3GB" : "2GB");
  }

  private static UploadedFile upload(Catalog catalog, int size) {
    byte[] text = ("a\n" + "x".repeat(size - 3) + "\n").getBytes(UTF_8);
    return catalog
        .files()
        .upload(
            TestCatalog.BY,
            "default",
            "f.csv",
            UploadOptions::detectAll,
            new ByteArrayInputStream(text),
            Progress.unwatched());
  }

  private static void assertRefused(Catalog catalog, int size, String limit) {
    assertThatThrownBy(() -> upload(catalog, size))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().detail()).contains(limit));
  }

  private BundleContext context() {
    return (BundleContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) ->
                method.getName().equals("getProperty") ? folder.toString() : null);
  }
}
