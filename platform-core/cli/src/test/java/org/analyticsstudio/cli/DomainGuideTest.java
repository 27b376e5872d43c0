package org.analyticsstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code domain.yaml} in the guide is a valid one. */
class DomainGuideTest {

  private static final Path GUIDE = Path.of("../../docs/developer/domain.md");
  private static final Pattern YAML =
      Pattern.compile("```yaml\\n(domain: shop.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void theDomainInTheGuideCanBePacked() throws IOException {
    Path shop = folder.resolve("shop");
    new NewCommands(arguments("domain", "shop", "--out", shop.toString()), out(), noSdk()).run();
    Matcher shown = YAML.matcher(Files.readString(GUIDE));
    assertThat(shown.find()).isTrue();
    Files.writeString(shop.resolve("domain.yaml"), shown.group(1));
    Files.writeString(shop.resolve("prompts/user_prompt.ftl"), "${question}\n");
    Files.writeString(shop.resolve("prompts/answer_format.ftl"), "Answer with JSON.\n");
    Files.writeString(
        shop.resolve("logo.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8\"/></svg>");

    new DomainCommands(
            arguments("pack", shop.toString(), "--out", folder.resolve("shop.jar").toString()),
            out())
        .run();

    assertThat(said.toString()).contains("Packed Shop 1.0.0");
  }

  private PrintStream out() {
    return new PrintStream(said);
  }

  private static Sdk noSdk() {
    return new Sdk(Optional.empty());
  }

  private static Arguments arguments(String... words) {
    return Arguments.parse(List.of(words), Set.of(), Set.of("--out"));
  }
}
