package org.analyticsstudio.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainFinding;
import org.analyticsstudio.domain.pack.DomainPacker;
import org.analyticsstudio.domain.pack.DomainRefused;

/** What can be done with a domain that is a plain folder. */
final class DomainCommands {

  static final String USAGE =
      """
      Usage: studio domain pack FOLDER [--out FILE]
      Checks a folder with domain.yaml and makes a plug-in of it.""";

  private final Arguments arguments;
  private final PrintStream out;

  DomainCommands(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  void run() {
    String command = arguments.word(0, "what to do with which folder.\n" + USAGE);
    if (!command.equals("pack")) {
      throw Refused.usage("There is no command domain " + command + ".\n" + USAGE);
    }
    arguments.atMost(2);
    Path folder = Path.of(arguments.word(1, "the folder of the domain"));
    if (!Files.isRegularFile(folder.resolve("domain.yaml"))) {
      throw Refused.failed("There is no domain.yaml in " + folder + ".");
    }
    Path target =
        arguments
            .option("--out")
            .map(Path::of)
            .orElseGet(() -> Path.of(folder.toAbsolutePath().normalize().getFileName() + ".jar"));
    try {
      Domain domain = new DomainPacker().pack(folder, target);
      domain.notes().forEach(out::println);
      out.println("Packed " + domain.name() + " " + domain.version() + " into " + target + ".");
    } catch (DomainRefused e) {
      StringBuilder findings = new StringBuilder("The domain is not valid:");
      for (DomainFinding finding : e.findings()) {
        findings.append("\n  ").append(finding);
      }
      throw Refused.failed(findings.toString());
    } catch (IOException e) {
      throw Refused.failed("The folder can't be read, or " + target + " not written.");
    }
  }
}
