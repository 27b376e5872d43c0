package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.chat.support.Asked;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.pack.FolderContent;
import org.analyticsstudio.domain.read.DomainReader;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every worked question of the domains that are shipped is understood without a language model, and
 * gets the rows that the domain says it gets.
 */
class ShippedDomainsTest {

  @TempDir Path folder;

  @Test
  void theWorkedQuestionsOfTheSalesDomainAreAnsweredRight() throws Exception {
    check("sales");
  }

  @Test
  void theWorkedQuestionsOfTheHrDomainAreAnsweredRight() throws Exception {
    check("hr");
  }

  @Test
  void aPhraseOfTheBusinessIsNeverTurnedRoundByMistake() throws Exception {
    Domain domain = read("sales");
    try (Asked asked = asked(domain, domain.datasets().get(0))) {
      ChatReply reply = asked.ask("Sales excluding office supplies");
      assertThat(reply.status()).isNotIn(ChatStatus.ANSWERED, ChatStatus.EMPTY);
    }
  }

  @Test
  void aPhraseOfTheBusinessCanBeThePartOfAShare() throws Exception {
    Domain domain = read("sales");
    try (Asked asked = asked(domain, domain.datasets().get(0))) {
      ChatReply reply = asked.ask("What percentage of sales comes from office supplies?");
      assertThat(reply.status()).isEqualTo(ChatStatus.ANSWERED);
      Object share = reply.results().row(0).get("share");
      assertThat(((Number) Objects.requireNonNull(share)).doubleValue()).isBetween(0.01, 0.99);
    }
  }

  private void check(String id) throws Exception {
    Domain domain = read(id);
    List<String> wrong = new ArrayList<>();
    for (DomainDataset dataset : domain.datasets()) {
      try (Asked asked = asked(domain, dataset)) {
        for (DomainExample example : domain.examples()) {
          if (example.query().datasetId().equals(dataset.id())) {
            ask(asked, example, wrong);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void ask(Asked asked, DomainExample example, List<String> wrong) {
    ChatReply reply = asked.ask(example.question());
    QueryResult right = asked.run(example.query());
    if (reply.status() != ChatStatus.ANSWERED) {
      wrong.add(example.question() + " -> " + reply.status() + ": " + reply.answer());
    } else if (!values(reply.results()).equals(values(right.results()))) {
      wrong.add(example.question() + " -> " + reply.interpretation().query());
    }
  }

  private static List<List<Object>> values(ResultRows rows) {
    List<List<Object>> values = new ArrayList<>();
    rows.values().forEach(row -> values.add(Collections.unmodifiableList(List.of(texts(row)))));
    values.sort((one, other) -> one.toString().compareTo(other.toString()));
    return values;
  }

  private static Object[] texts(Object[] row) {
    Object[] texts = new Object[row.length];
    for (int i = 0; i < row.length; i++) {
      texts[i] = String.valueOf(row[i]);
    }
    return texts;
  }

  private Asked asked(Domain domain, DomainDataset dataset) {
    Path sample = folder.resolve(domain.id()).resolve(String.valueOf(dataset.sample()));
    return new Asked(
        Path.of(folder.toString()),
        dataset.id(),
        "select * from read_csv('" + sample + "', header = true)",
        dataset.schema());
  }

  /** The domain's bundle is on the class path, as a folder or as a jar. */
  private Domain read(String id) throws Exception {
    for (URL root : Collections.list(getClass().getClassLoader().getResources("domain.yaml"))) {
      URI place = root.toURI();
      if (place.getScheme().equals("file")) {
        copy(Path.of(place).getParent(), folder.resolve("candidate"));
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
          copy(jar.getPath("/"), folder.resolve("candidate"));
        }
      }
      Domain domain =
          new DomainReader()
              .read(FolderContent.of(folder.resolve("candidate")), HostRules.ofFolder())
              .domain()
              .orElseThrow();
      if (domain.id().equals(id)) {
        Files.move(folder.resolve("candidate"), folder.resolve(id));
        return domain;
      }
      Files.move(folder.resolve("candidate"), folder.resolve("other-" + domain.id()));
    }
    throw new IllegalStateException("The domain " + id + " is not on the class path");
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (var walked = Files.walk(from)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      try (InputStream in = Files.newInputStream(file)) {
        Files.copy(in, target);
      }
    }
  }
}
