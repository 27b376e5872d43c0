package org.analyticsstudio.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
  private static final Set<String> THERE =
      Set.of(
          "/index.html",
          "/index.html.gz",
          "/theme.js",
          "/assets/app-1a2b.js",
          "/assets/app-1a2b.js.gz");

  private final StaticFiles files =
      new StaticFiles(path -> THERE.contains(path) ? Optional.of(url(path)) : Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"/", "/signin", "/p/default/datasets/orders", "/p/default/ask/r.1"})
  void aPathOfTheApplicationsRouterGetsThePageWhichIsAskedForAgainEachTime(String path) {
    StaticFile page = files.find(path, false).orElseThrow();
    assertThat(page.content().getPath()).isEqualTo("/index.html");
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.cacheControl()).isEqualTo("no-cache");
  }

  @Test
  void aHashedAssetMayBeKeptForEver() {
    StaticFile script = files.find("/assets/app-1a2b.js", false).orElseThrow();
    assertThat(script.cacheControl()).contains("immutable");
    assertThat(script.contentType()).startsWith("text/javascript");
  }

  @Test
  void thePackedFormIsSentOnlyToThoseWhoAcceptIt() {
    assertThat(files.find("/assets/app-1a2b.js", true).orElseThrow().gzipped()).isTrue();
    assertThat(files.find("/assets/app-1a2b.js", false).orElseThrow().gzipped()).isFalse();
    assertThat(files.find("/theme.js", true).orElseThrow().gzipped()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/gone.js",
        "/assets/",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/..html",
        "/assets//app-1a2b.js",
        "/assets/app-1a2b.js.gz",
        "/favicon.ico"
      })
  void aFileThatIsNotThereIsNotFoundRatherThanAnsweredWithThePage(String path) {
    assertThat(files.find(path, true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v1/nothing", "/docs", "/docs/x"})
  void aMistypedServerAddressNeverGetsAPage(String path) {
    assertThat(files.find(path, false)).isEmpty();
  }

  private static URL url(String path) {
    try {
      return URI.create("file://" + path).toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
