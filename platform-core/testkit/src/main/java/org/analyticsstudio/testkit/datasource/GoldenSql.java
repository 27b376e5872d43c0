package org.analyticsstudio.testkit.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.DataSourceSession;

/** How an adapter spells typical plans, so that a change is seen in review. */
public final class GoldenSql {

  private GoldenSql() {}

  /**
   * Typical plans are spelled as in {@code golden.sql} of the test's resources. When there is no
   * such file, or it differs, what is spelled lies in {@code target/golden.sql}.
   *
   * @param beside a class of the test
   * @throws IOException when a file can't be read or written
   */
  public static void assertSpelled(
      DataSourceSession session, AdapterCapabilities capabilities, Class<?> beside)
      throws IOException {
    String spelled = TypicalPlans.spelledBy(session, capabilities.aggregations());
    Path written = Path.of("target", "golden.sql");
    Files.createDirectories(Path.of("target"));
    Files.writeString(written, spelled);
    try (InputStream golden = beside.getResourceAsStream("/golden.sql")) {
      assertThat(golden).as("golden.sql among the test's resources; see %s", written).isNotNull();
      assertThat(spelled)
          .isEqualTo(
              new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
