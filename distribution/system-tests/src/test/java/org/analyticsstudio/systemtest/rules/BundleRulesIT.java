package org.analyticsstudio.systemtest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** What holds for every bundle we ship. */
class BundleRulesIT {
  private static final String SERVICE = "osgi.service";

  @TempDir static Path cache;
  private static ShippedSet shipped;

  @BeforeAll
  static void resolveAll() throws Exception {
    shipped = ShippedSet.resolved(cache.resolve("all"), jar -> true);
  }

  @AfterAll
  static void close() throws Exception {
    shipped.close();
  }

  @Test
  void the_shipped_set_is_closed() {
    assertThat(shipped.bundles()).hasSizeGreaterThan(60).allMatch(ShippedBundle::isResolved);
  }

  @Test
  void every_service_that_a_bundle_needs_is_offered_by_another() {
    List<BundleCapability> offered = new ArrayList<>();
    for (BundleRevision revision : shipped.revisions()) {
      offered.addAll(revision.getDeclaredCapabilities(SERVICE));
    }
    for (ShippedBundle bundle : shipped.own()) {
      List<BundleRequirement> needed =
          bundle.bundle().adapt(BundleRevision.class).getDeclaredRequirements(SERVICE);
      assertThat(needed)
          .as("services needed by %s", bundle)
          .filteredOn(
              requirement ->
                  !Constants.RESOLUTION_OPTIONAL.equals(
                      requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)))
          .allMatch(requirement -> offered.stream().anyMatch(requirement::matches));
    }
  }

  @Test
  void spi_and_model_resolve_with_nothing_else() throws Exception {
    try (ShippedSet alone =
        ShippedSet.resolved(cache.resolve("alone"), ShippedSet::isPlatformCore)) {
      assertThat(alone.bundles()).hasSize(2).allMatch(ShippedBundle::isResolved);
    }
  }

  @Test
  void only_platform_core_exports_packages() {
    assertThat(shipped.own())
        .filteredOn(bundle -> !bundle.isPlatformCore())
        .isNotEmpty()
        .allSatisfy(bundle -> assertThat(bundle.exports()).as("exports of %s", bundle).isEmpty());
  }

  @Test
  void every_exported_package_has_a_version() {
    assertThat(shipped.own())
        .filteredOn(ShippedBundle::isPlatformCore)
        .hasSize(3)
        .flatExtracting(ShippedBundle::exports)
        .isNotEmpty()
        .allSatisfy(
            export ->
                assertThat((Version) export.getAttributes().get(Constants.VERSION_ATTRIBUTE))
                    .as("%s", export.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                    .isGreaterThanOrEqualTo(new Version(1, 0, 0)));
  }

  @Test
  void no_bundle_requires_a_bundle_or_imports_dynamically() {
    assertThat(shipped.own())
        .noneMatch(bundle -> bundle.hasHeader(Constants.REQUIRE_BUNDLE))
        .noneMatch(bundle -> bundle.hasHeader(Constants.DYNAMICIMPORT_PACKAGE));
  }

  @Test
  void no_package_of_ours_lies_in_two_bundles_but_those_of_embedded_libraries() throws IOException {
    Set<String> embedded = libraryPackages();
    var homes = new TreeMap<String, Set<String>>();
    for (ShippedBundle bundle : shipped.own()) {
      for (String owned : bundle.ownPackages()) {
        if (!embedded.contains(owned)) {
          homes.computeIfAbsent(owned, any -> new TreeSet<>()).add(bundle.name());
        }
      }
    }
    assertThat(homes).isNotEmpty().allSatisfy((owned, in) -> assertThat(in).hasSize(1));
  }

  @Test
  void bundles_import_nothing_of_ours_but_platform_core() {
    assertThat(shipped.own())
        .allSatisfy(
            bundle ->
                assertThat(bundle.ownImports())
                    .as("imports of %s", bundle)
                    .allMatch(
                        imported ->
                            imported.matches("org\\.analyticsstudio\\.(model|spi|api)(\\..+)?")));
  }

  private static Set<String> libraryPackages() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (String library : List.of("semantic-rules", "domain-format")) {
      Path sources =
          Path.of(System.getProperty("studio.sources"))
              .resolve("platform-core")
              .resolve(library)
              .resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .filter(file -> file.toString().endsWith("package-info.java"))
            .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
            .forEach(packages::add);
      }
    }
    return packages;
  }
}
