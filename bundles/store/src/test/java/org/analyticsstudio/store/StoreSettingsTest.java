package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSettingsTest {

  @TempDir Path home;

  @Test
  void sayNothingWhenNothingIsSet() throws IOException {
    assertThat(StoreSettings.of(home, Map.of()).postgres()).isEmpty();
    write("# url = jdbc:postgresql://localhost/studio\nurl =\n");
    assertThat(StoreSettings.of(home, Map.of()).postgres()).isEmpty();
  }

  @Test
  void areReadFromTheHome() throws IOException {
    write("url = jdbc:postgresql://db:5432/studio\nuser = studio\npassword = secret\n");
    StoreSettings.Postgres postgres = StoreSettings.of(home, Map.of()).postgres().orElseThrow();
    assertThat(postgres.url()).isEqualTo("jdbc:postgresql://db:5432/studio");
    assertThat(postgres.user()).contains("studio");
    assertThat(postgres.password()).contains("secret");
  }

  @Test
  void theEnvironmentGoesBeforeTheFileAndAPasswordMayLieInAFile() throws IOException {
    write("url = jdbc:postgresql://db:5432/studio\nuser = studio\n");
    Path password = Files.writeString(home.resolve("password"), "from a file\n");
    StoreSettings.Postgres postgres =
        StoreSettings.of(
                home,
                Map.of(
                    "STUDIO_STORE_URL",
                    "jdbc:postgresql://other/studio",
                    "STUDIO_STORE_PASSWORD_FILE",
                    password.toString()))
            .postgres()
            .orElseThrow();
    assertThat(postgres.url()).isEqualTo("jdbc:postgresql://other/studio");
    assertThat(postgres.user()).contains("studio");
    assertThat(postgres.password()).contains("from a file");
  }

  @Test
  void areRefusedWhenTheyMakeNoSense() throws IOException {
    assertThatThrownBy(
            () -> StoreSettings.of(home, Map.of("STUDIO_STORE_URL", "jdbc:mysql://db/studio")))
        .hasMessageContaining("must begin with jdbc:postgresql://");
    assertThatThrownBy(
            () ->
                StoreSettings.of(
                    home,
                    Map.of(
                        "STUDIO_STORE_URL",
                        "jdbc:postgresql://db/studio",
                        "STUDIO_STORE_PASSWORD_FILE",
                        "/nowhere")))
        .hasMessageContaining("can't be read: /nowhere");
    assertThatThrownBy(
            () ->
                StoreSettings.of(
                    home, Map.of("STUDIO_STORE_URL", "jdbc:postgresql://ada:hidden@db/studio")))
        .message()
        .contains("must not hold a user or password")
        .doesNotContain("hidden");
    write("ulr = jdbc:postgresql://db/studio\n");
    assertThatThrownBy(() -> StoreSettings.of(home, Map.of())).hasMessageContaining("ulr");
  }

  @Test
  void areShownWithoutWhatIsSecret() {
    String shown =
        StoreSettings.of(
                home,
                Map.of(
                    "STUDIO_STORE_URL",
                    "jdbc:postgresql://db:5432/studio?password=hidden",
                    "STUDIO_STORE_PASSWORD",
                    "hidden"))
            .toString();
    assertThat(shown).contains("postgresql://db:5432/studio").doesNotContain("hidden");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/store.cfg"), text);
  }
}
