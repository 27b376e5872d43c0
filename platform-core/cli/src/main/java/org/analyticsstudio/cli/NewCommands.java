package org.analyticsstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Begins a plug-in that works as it stands. */
final class NewCommands {

  static final String USAGE =
      """
      Usage: studio new domain NAME [--out FOLDER]
      Makes a folder with a domain that can be packed and installed at once.""";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final List<String> DOMAIN =
      List.of(
          "README.md",
          "domain.yaml",
          "examples.yaml",
          "data/orders.csv",
          "schema/orders.yaml",
          "dashboards/overview.yaml",
          "prompts/system_prompt.ftl");

  private final Arguments arguments;
  private final PrintStream out;

  NewCommands(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  void run() {
    String kind = arguments.word(0, "what to begin.\n" + USAGE);
    if (!kind.equals("domain")) {
      throw Refused.usage("There is no template for a " + kind + ".\n" + USAGE);
    }
    arguments.atMost(2);
    String id = arguments.word(1, "the name of the domain");
    if (!ID.matcher(id).matches()) {
      throw Refused.usage(
          "“" + id + "” is no name: use up to 63 small letters, digits and _, a letter first.");
    }
    Path folder = Path.of(arguments.option("--out").orElse(id));
    if (Files.exists(folder)) {
      throw Refused.failed(folder + " is there already; nothing was written.");
    }
    try {
      for (String file : DOMAIN) {
        Path target = folder.resolve(file);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, filledIn(file, id));
      }
    } catch (IOException e) {
      throw Refused.failed(folder + " can't be written: " + e.getMessage());
    }
    out.println("Made " + folder + ". What next: studio domain pack " + folder);
  }

  private static String filledIn(String file, String id) throws IOException {
    try (InputStream template = NewCommands.class.getResourceAsStream("new-domain/" + file)) {
      if (template == null) {
        throw new IOException("the template has no " + file);
      }
      return new String(template.readAllBytes(), UTF_8)
          .replace("@id@", id)
          .replace("@name@", title(id));
    }
  }

  private static String title(String id) {
    String words = id.replace('_', ' ').strip();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
