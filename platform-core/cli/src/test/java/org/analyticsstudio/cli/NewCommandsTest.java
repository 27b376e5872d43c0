package org.analyticsstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandsTest {

  @TempDir Path folder;
  private Sdk sdk = new Sdk(Optional.empty());
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Arguments arguments(String... words) {
    return Arguments.parse(List.of(words), Set.of("--force"), Set.of("--out"));
  }

  private void makeNew(String... words) {
    new NewCommands(arguments(words), new PrintStream(said), sdk).run();
  }

  @Test
  void aNewDomainPassesAllChecksAndBecomesAPluginAsItStands() throws IOException {
    Path domain = folder.resolve("pet_shop");
    makeNew("domain", "pet_shop", "--out", domain.toString());
    Path jar = folder.resolve("pet_shop.jar");
    new DomainCommands(
            arguments("pack", domain.toString(), "--out", jar.toString()), new PrintStream(said))
        .run();
    assertThat(said.toString()).contains("Packed Pet shop 1.0.0");
    try (JarFile packed = new JarFile(jar.toFile())) {
      assertThat(packed.getManifest().getMainAttributes().getValue("Provide-Capability"))
          .contains("org.analyticsstudio.domain")
          .contains("pet_shop");
    }
  }

  @Test
  void nothingThatIsThereIsTouched() throws IOException {
    Path domain = Files.createDirectory(folder.resolve("shop"));
    assertThatThrownBy(() -> makeNew("domain", "shop", "--out", domain.toString()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is there already");
    assertThat(domain).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop", "../shop", "a b", "1shop", "x-y", ""})
  void aNameThatIsNoIdIsRefused(String name) {
    assertThatThrownBy(() -> makeNew("domain", name, "--out", folder.resolve("never").toString()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is no name");
    assertThat(folder.resolve("never")).doesNotExist();
  }

  @Test
  void aNewProviderNamesTheRepositoryAndTheVersionItIsBuiltWith() throws IOException {
    Path repository = folder.resolve("an sdk");
    Files.createDirectories(repository.resolve("org/analyticsstudio/plugin-parent/1.2.3"));
    sdk = new Sdk(Optional.of(repository));
    Path provider = folder.resolve("provider");
    makeNew("provider", "house_model", "--out", provider.toString());
    assertThat(provider.resolve("pom.xml"))
        .content()
        .contains("<version>1.2.3</version>", "/an%20sdk/</url>", "house-model-provider")
        .doesNotContain("@");
    assertThat(provider.resolve("src/main/java/org/example/house_model/HouseModelProvider.java"))
        .content()
        .contains("package org.example.house_model;", "class HouseModelProvider")
        .doesNotContain("@id@", "@Class@", "@name@");
  }

  @Test
  void aNewAdapterIsKnownByAnIdWithoutUnderscores() throws IOException {
    Path repository = folder.resolve("sdk");
    Files.createDirectories(repository.resolve("org/analyticsstudio/plugin-parent/1.2.3"));
    sdk = new Sdk(Optional.of(repository));
    Path adapter = folder.resolve("adapter");
    makeNew("adapter", "house_data", "--out", adapter.toString());
    assertThat(adapter.resolve("bnd.bnd")).content().contains("id=house-data").doesNotContain("@");
    assertThat(adapter.resolve("src/main/java/org/example/house_data/HouseDataAdapter.java"))
        .content()
        .contains("package org.example.house_data;", "\"house-data\"")
        .doesNotContain("@id@", "@Class@", "@name@", "@key@");
    assertThat(adapter.resolve("src/test/resources/golden.sql")).isNotEmptyFile();
  }

  @Test
  void withoutARepositoryNoProviderIsBegun() {
    assertThatThrownBy(() -> makeNew("provider", "acme", "--out", folder.resolve("p").toString()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no sdk folder");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void aWordOfJavaIsNoNameOfAProvider() {
    assertThatThrownBy(() -> makeNew("provider", "class"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is a word of Java");
  }

  @Test
  void whatThereIsNoTemplateForIsNamed() {
    assertThatThrownBy(() -> makeNew("dashboard", "x"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("There is no template for a dashboard.");
  }
}
