package org.analyticsstudio.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarFile;
import org.analyticsstudio.domain.read.SmallDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainPackerTest {

  @TempDir Path folder;
  private final DomainPacker packer = new DomainPacker();

  @BeforeEach
  void writeDomain() throws IOException {
    SmallDomain domain = new SmallDomain();
    for (String path : domain.files()) {
      Path file = folder.resolve("shop").resolve(path);
      Files.createDirectories(file.getParent());
      try (InputStream in = domain.open(path).orElseThrow()) {
        Files.copy(in, file);
      }
    }
  }

  @Test
  void aFolderBecomesABundle() throws IOException, DomainRefused {
    packer.pack(folder.resolve("shop"), folder.resolve("shop.jar"));
    try (JarFile jar = new JarFile(folder.resolve("shop.jar").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Provide-Capability"))
          .isEqualTo(
              "org.analyticsstudio.domain;id=\"shop\";name=\"Shop\";version:Version=\"1.2.0\";"
                  + "api:Version=\"1.0\"");
      assertThat(jar.getEntry("data/orders.csv")).isNotNull();
    }
  }

  @Test
  void theSameFilesMakeTheSameBytes() throws IOException, DomainRefused {
    packer.pack(folder.resolve("shop"), folder.resolve("one.jar"));
    Files.setLastModifiedTime(
        folder.resolve("shop/domain.yaml"), FileTime.fromMillis(1_000_000_000_000L));
    packer.pack(folder.resolve("shop"), folder.resolve("two.jar"));
    assertThat(folder.resolve("two.jar")).hasSameBinaryContentAs(folder.resolve("one.jar"));
  }

  @Test
  void hiddenFilesAndLinksStayOutside() throws IOException, DomainRefused {
    Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("shop/link"), folder.resolve("secret"));
    Files.createDirectory(folder.resolve("shop/.git"));
    Files.writeString(folder.resolve("shop/.git/config"), "x");
    packer.pack(folder.resolve("shop"), folder.resolve("shop.jar"));
    try (JarFile jar = new JarFile(folder.resolve("shop.jar").toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.contains("link") || name.contains("git"));
    }
  }

  @Test
  void aDomainThatIsWrongIsNotPacked() throws IOException {
    Files.writeString(folder.resolve("shop/examples.yaml"), SmallDomain.examples(2));
    assertThatThrownBy(() -> packer.pack(folder.resolve("shop"), folder.resolve("out/shop.jar")))
        .isInstanceOf(DomainRefused.class)
        .hasMessageContaining("examples.yaml:1: There are 2 examples");
    assertThat(folder.resolve("out"))
        .satisfiesAnyOf(
            out -> assertThat(out).doesNotExist(), out -> assertThat(out).isEmptyDirectory());
  }
}
