package org.analyticsstudio.testkit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainFinding;
import org.analyticsstudio.domain.format.DomainReading;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.pack.DomainPacker;
import org.analyticsstudio.domain.pack.DomainRefused;
import org.analyticsstudio.domain.pack.FolderContent;
import org.analyticsstudio.domain.read.DomainReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of domains. An author extends it and says where the domain lies; each test names
 * what is wrong with file and line, by the same rules the host installs by:
 *
 * <pre>{@code
 * class MyDomainTest extends DomainContract {
 *   @Override
 *   protected Path domain() {
 *     return Path.of("target/classes");
 *   }
 * }
 * }</pre>
 */
public abstract class DomainContract {

  /** The folder with {@code domain.yaml} in it, or a bundle that was made of it. */
  protected abstract Path domain();

  /** The environment values the domain expects an admin to let it use; none unless overridden. */
  protected Set<String> environmentNames() {
    return Set.of();
  }

  /** Everything that is wrong with the domain. */
  protected final List<DomainFinding> findings() throws IOException {
    return reading().findings();
  }

  private DomainReading reading() throws IOException {
    if (Files.isDirectory(domain())) {
      return read(FolderContent.of(domain()));
    }
    try (BundleContent bundle = new BundleContent(domain())) {
      return new DomainReader()
          .read(bundle, new HostRules(environmentNames(), bundle.domainId(), bundle.version()));
    }
  }

  private DomainReading read(Content content) throws IOException {
    return new DomainReader().read(content, new HostRules(environmentNames(), null, null));
  }

  @Test
  @DisplayName("nothing is wrong with the domain")
  void nothing_is_wrong() throws IOException {
    assertThat(findings()).isEmpty();
  }

  @Test
  @DisplayName("every dataset has a name, a description and a measure that counts its rows")
  void datasets_are_described() throws IOException {
    assertThat(required().datasets())
        .allSatisfy(
            dataset -> {
              assertThat(dataset.description()).as("description of %s", dataset.id()).isNotBlank();
              assertThat(dataset.schema().measure("row_count"))
                  .as("the measure row_count of %s", dataset.id())
                  .isPresent();
            });
  }

  @Test
  @DisplayName("every member that is shown says what it means")
  void members_are_described() throws IOException {
    for (var dataset : required().datasets()) {
      assertThat(dataset.schema().dimensions())
          .filteredOn(dimension -> !dimension.hidden())
          .allSatisfy(
              dimension ->
                  assertThat(dimension.description())
                      .as("description of %s.%s", dataset.id(), dimension.name())
                      .isNotBlank());
      assertThat(dataset.schema().measures())
          .filteredOn(measure -> !measure.hidden())
          .allSatisfy(
              measure ->
                  assertThat(measure.description())
                      .as("description of %s.%s", dataset.id(), measure.name())
                      .isNotBlank());
    }
  }

  @Test
  @DisplayName("packing it twice makes the same bytes")
  void packing_is_reproducible(@TempDir Path folder) throws IOException, DomainRefused {
    if (!Files.isDirectory(domain())) {
      return;
    }
    DomainPacker packer = new DomainPacker();
    packer.pack(domain(), folder.resolve("one.jar"));
    packer.pack(domain(), folder.resolve("two.jar"));
    assertThat(folder.resolve("two.jar")).hasSameBinaryContentAs(folder.resolve("one.jar"));
  }

  private Domain required() throws IOException {
    DomainReading reading = reading();
    assertThat(reading.findings()).isEmpty();
    return reading.domain().orElseThrow();
  }
}
