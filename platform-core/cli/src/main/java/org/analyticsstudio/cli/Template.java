package org.analyticsstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a plug-in that is begun. Words between two @ in their text and paths are filled in.
 *
 * @param resources the folder of the files among the resources
 * @param files the files and where each one goes
 */
record Template(String resources, List<File> files) {

  /** A file of a template. */
  record File(String resource, String path) {
    static File of(String path) {
      return new File(path, path);
    }
  }

  static final Template DOMAIN =
      new Template(
          "new-domain",
          List.of(
              File.of("README.md"),
              File.of("domain.yaml"),
              File.of("examples.yaml"),
              File.of("data/orders.csv"),
              File.of("schema/orders.yaml"),
              File.of("dashboards/overview.yaml"),
              File.of("prompts/system_prompt.ftl")));

  static final Template PROVIDER =
      new Template(
          "new-provider",
          List.of(
              File.of("README.md"),
              File.of("pom.xml"),
              File.of("bnd.bnd"),
              source("Provider.java", "@Class@Provider.java"),
              source("Session.java", "@Class@Session.java"),
              source("Connections.java", "Connections.java"),
              source("Exchange.java", "Exchange.java"),
              source("Conversation.java", "Conversation.java"),
              new File(
                  "ProviderTest.java.template",
                  "src/test/java/org/example/@id@/@Class@ProviderTest.java")));

  static final Template ADAPTER =
      new Template(
          "new-adapter",
          List.of(
              File.of("README.md"),
              File.of("pom.xml"),
              File.of("bnd.bnd"),
              source("Adapter.java", "@Class@Adapter.java"),
              source("File.java", "@Class@File.java"),
              source("Dialect.java", "@Class@Dialect.java"),
              source("Values.java", "@Class@Values.java"),
              source("Catalog.java", "@Class@Catalog.java"),
              source("Failures.java", "@Class@Failures.java"),
              new File("golden.sql", "src/test/resources/golden.sql"),
              new File(
                  "AdapterTest.java.template",
                  "src/test/java/org/example/@id@/@Class@AdapterTest.java")));

  private static File source(String resource, String name) {
    return new File(resource + ".template", "src/main/java/org/example/@id@/" + name);
  }

  /** Writes all files into a folder that is not there yet. */
  void writeTo(Path folder, Map<String, String> words) throws IOException {
    for (File file : files) {
      Path target = folder.resolve(filledIn(file.path(), words));
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, filledIn(text(file), words));
    }
  }

  private String text(File file) throws IOException {
    try (InputStream template =
        Template.class.getResourceAsStream(resources + "/" + file.resource())) {
      if (template == null) {
        throw new IOException("the template has no " + file.resource());
      }
      return new String(template.readAllBytes(), UTF_8);
    }
  }

  private static String filledIn(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("@" + word.getKey() + "@", word.getValue());
    }
    return filled;
  }
}
