package org.analyticsstudio.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done with plug-ins. */
final class PluginCommands {

  static final String USAGE =
      """
      Usage: studio plugin list
             studio plugin show|history|enable|update|rollback ID
             studio plugin install FILE [--force]
             studio plugin verify FILE
             studio plugin disable|remove ID [--force]
             studio plugin sign FILE --keystore FILE --alias NAME [--out FILE] [--tsa URL]
      Each takes --home FOLDER (.studio-home unless said).""";

  private final Arguments arguments;
  private final PrintStream out;

  PluginCommands(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  void run(Path home) {
    String command = arguments.word(0, "what to do with which plug-in.\n" + USAGE);
    if (command.equals("sign")) {
      new SignCommand(arguments, out).run();
      return;
    }
    Product product = Product.in(home);
    arguments.atMost(command.equals("list") ? 1 : 2);
    switch (command) {
      case "list" -> list(product);
      case "show" -> show(product.get("/plugins/" + id()));
      case "history" -> history(product);
      case "install" -> report(product.upload("/plugins" + force("?"), file()));
      case "verify" -> report(product.upload("/plugins?dry_run=true", file()));
      case "enable", "update", "rollback" -> show(product.post("/plugins/" + id() + "/" + command));
      case "disable" -> show(product.post("/plugins/" + id() + "/disable" + force("?")));
      case "remove" -> {
        product.delete("/plugins/" + id() + force("?"));
        out.println("Removed " + arguments.word(1, "") + ".");
      }
      default -> throw Refused.usage("There is no command plugin " + command + ".\n" + USAGE);
    }
  }

  private String id() {
    return Product.segment(arguments.word(1, "the id of the plug-in"));
  }

  private Path file() {
    Path file = Path.of(arguments.word(1, "the file of the plug-in"));
    if (!Files.isRegularFile(file)) {
      throw Refused.failed("There is no file " + file + ".");
    }
    return file;
  }

  private String force(String prefix) {
    return arguments.has("--force") ? prefix + "force=true" : "";
  }

  private void list(Product product) {
    JsonNode answer = product.get("/plugins");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "KIND", "VERSION", "STATE", "SIGNATURE", "NAME"));
    for (JsonNode plugin : answer.path("items")) {
      rows.add(
          List.of(
              text(plugin, "id"),
              text(plugin, "kind"),
              text(plugin, "version"),
              text(plugin, "state"),
              text(plugin, "signature"),
              text(plugin, "name")));
    }
    out.print(Table.of(rows));
    if (answer.path("read_only").asBoolean()) {
      out.println("plugins.yaml is managed elsewhere: nothing can be changed from here.");
    }
  }

  private void show(JsonNode plugin) {
    out.println(text(plugin, "name") + " (" + text(plugin, "id") + ") " + text(plugin, "version"));
    out.println("  " + text(plugin, "kind") + ", " + text(plugin, "state"));
    line("why", plugin.path("reason"));
    line("signature", plugin.path("signature"));
    line("publisher", plugin.path("publisher"));
    plugin.path("missing").forEach(missing -> line("missing", missing));
    plugin.path("used_by").forEach(user -> line("used by", user));
    plugin.path("kept_versions").forEach(kept -> line("kept", kept));
  }

  private void line(String label, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      out.println("  " + label + ": " + value.asText());
    }
  }

  private void report(JsonNode report) {
    out.println(text(report, "name") + " (" + text(report, "id") + ") " + text(report, "version"));
    boolean ok = true;
    for (JsonNode check : report.path("checks")) {
      ok &= check.path("ok").asBoolean();
      out.println(
          (check.path("ok").asBoolean() ? "  ok   " : "  FAIL ")
              + text(check, "name")
              + ": "
              + text(check, "detail").replace("\n", "\n       "));
    }
    report.path("would_install").forEach(bundle -> line("installs", bundle));
    report.path("would_refresh").forEach(bundle -> line("restarts", bundle));
    report.path("affected_projects").forEach(project -> line("affects project", project));
    JsonNode permissions = report.path("permissions");
    permissions.path("network").forEach(host -> line("asks for network", host));
    permissions.path("secrets").forEach(secret -> line("asks for secret", secret));
    permissions.path("files").forEach(folder -> line("asks for files", folder));
    if (report.hasNonNull("plugin")) {
      out.println("Now " + text(report.path("plugin"), "state") + ".");
    } else if (!ok) {
      throw Refused.failed("It would not be installed.");
    }
  }

  private void history(Product product) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("WHEN", "BY", "VERSION", "STEP", "", "WHAT"));
    for (JsonNode event : product.get("/plugins/" + id() + "/history").path("items")) {
      rows.add(
          List.of(
              text(event, "at"),
              text(event, "by"),
              text(event, "version"),
              text(event, "step"),
              event.path("ok").asBoolean() ? "ok" : "FAIL",
              text(event, "message")));
    }
    out.print(Table.of(rows));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }
}
