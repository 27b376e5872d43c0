package org.analyticsstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide shows what {@code studio new provider} writes, which the system tests build: so its
 * code compiles.
 */
class ProviderGuideTest {

  private static final Path GUIDE = Path.of("../../docs/developer/provider.md");
  private static final Pattern CODE = Pattern.compile("```(?:java)?\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void eachPieceOfCodeInTheGuideStandsInTheTemplate() throws IOException {
    Path parents = folder.resolve("sdk/org/analyticsstudio/plugin-parent/1.0.0");
    Files.createDirectories(parents);
    Path module = folder.resolve("acme");
    new NewCommands(
            Arguments.parse(
                List.of("provider", "acme", "--out", module.toString()), Set.of(), Set.of("--out")),
            new PrintStream(PrintStream.nullOutputStream()),
            new Sdk(Optional.of(folder.resolve("sdk"))))
        .run();
    String written;
    try (Stream<Path> files = Files.walk(module)) {
      written =
          files.filter(Files::isRegularFile).map(this::text).collect(Collectors.joining("\n"));
    }

    List<String> pieces =
        CODE.matcher(Files.readString(GUIDE)).results().map(this::firstGroup).toList();

    assertThat(pieces).hasSizeGreaterThanOrEqualTo(5);
    assertThat(pieces).allSatisfy(piece -> assertThat(written).contains(piece));
  }

  private String firstGroup(MatchResult found) {
    return found.group(1);
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
