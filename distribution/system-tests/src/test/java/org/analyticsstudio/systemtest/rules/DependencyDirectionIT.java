package org.analyticsstudio.systemtest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which modules of ours a module may depend on, as its pom says. */
class DependencyDirectionIT {
  private static final Path SOURCES = Path.of(System.getProperty("studio.sources"));
  private static final String OWN_GROUP = "org.analyticsstudio";

  static List<Path> bundles() throws IOException {
    return modules("bundles");
  }

  static List<Path> plugins() throws IOException {
    return Stream.of("data-source-adapters", "domain-plugins", "llm-providers")
        .flatMap(
            folder -> {
              try {
                return modules(folder).stream();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void a_bundle_depends_on_platform_core_alone(Path pom) throws Exception {
    assertThat(ownDependencies(pom, Set.of("test")))
        .isSubsetOf("model", "spi", "api", "semantic-rules", "domain-format");
  }

  @ParameterizedTest
  @MethodSource("plugins")
  void a_plugin_depends_on_model_and_spi_alone(Path pom) throws Exception {
    assertThat(ownDependencies(pom, Set.of("test"))).isSubsetOf("model", "spi", "jdbc-support");
  }

  private static List<Path> modules(String folder) throws IOException {
    try (Stream<Path> children = Files.list(SOURCES.resolve(folder))) {
      return children
          .map(child -> child.resolve("pom.xml"))
          .filter(Files::exists)
          .map(SOURCES::relativize)
          .sorted()
          .toList();
    }
  }

  private static Set<String> ownDependencies(Path pom, Set<String> ignoredScopes) throws Exception {
    NodeList dependencies =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(SOURCES.resolve(pom).toFile())
            .getElementsByTagName("dependency");
    Set<String> own = new TreeSet<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (text(dependency, "groupId").equals(OWN_GROUP)
          && !ignoredScopes.contains(text(dependency, "scope"))) {
        own.add(text(dependency, "artifactId"));
      }
    }
    return own;
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
