package org.analyticsstudio.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Begins a plug-in that works as it stands. */
final class NewCommands {

  static final String USAGE =
      """
      Usage: studio new domain NAME [--out FOLDER]
             studio new provider NAME [--out FOLDER]
             studio new adapter NAME [--out FOLDER]
      Makes a folder with a domain that can be packed and installed at once, or with a language
      model provider or a data source adapter that can be built with Maven.""";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final Arguments arguments;
  private final PrintStream out;
  private final Sdk sdk;

  NewCommands(Arguments arguments, PrintStream out, Sdk sdk) {
    this.arguments = arguments;
    this.out = out;
    this.sdk = sdk;
  }

  void run() {
    String kind = arguments.word(0, "what to begin.\n" + USAGE);
    arguments.atMost(2);
    switch (kind) {
      case "domain" -> {
        String id = id("the name of the domain");
        Path folder = write(Template.DOMAIN, id, words(id));
        out.println("Made " + folder + ". What next: studio domain pack " + folder);
      }
      case "provider" -> maven(Template.PROVIDER, "provider");
      case "adapter" -> maven(Template.ADAPTER, "adapter");
      default -> throw Refused.usage("There is no template for a " + kind + ".\n" + USAGE);
    }
  }

  private void maven(Template template, String kind) {
    String id = id("the name of the " + kind);
    if (SourceVersion.isKeyword(id)) {
      throw Refused.usage("“" + id + "” is a word of Java: choose another name.");
    }
    Map<String, String> words = words(id);
    words.put("version", sdk.version());
    words.put("sdk", sdk.repository());
    words.put("key", id.replace('_', '-'));
    words.put("artifact", id.replace('_', '-') + "-" + kind);
    Path folder = write(template, id, words);
    out.println("Made " + folder + ". What next: mvn -f " + folder + " verify");
  }

  private String id(String what) {
    String id = arguments.word(1, what);
    if (!ID.matcher(id).matches()) {
      throw Refused.usage(
          "“" + id + "” is no name: use up to 63 small letters, digits and _, a letter first.");
    }
    return id;
  }

  private static Map<String, String> words(String id) {
    Map<String, String> words = new HashMap<>();
    words.put("id", id);
    words.put("name", capital(id.replace('_', ' ').strip()));
    words.put(
        "Class",
        Arrays.stream(id.split("_"))
            .filter(part -> !part.isEmpty())
            .map(NewCommands::capital)
            .collect(Collectors.joining()));
    return words;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Path write(Template template, String id, Map<String, String> words) {
    Path folder = Path.of(arguments.option("--out").orElse(id));
    if (Files.exists(folder)) {
      throw Refused.failed(folder + " is there already; nothing was written.");
    }
    try {
      template.writeTo(folder, words);
    } catch (IOException e) {
      throw Refused.failed(folder + " can't be written: " + e.getMessage());
    }
    return folder;
  }
}
