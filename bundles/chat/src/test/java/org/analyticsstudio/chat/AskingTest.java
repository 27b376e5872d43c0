package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.chat.support.Asked;
import org.analyticsstudio.chat.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every question. */
class AskingTest {
  @TempDir Path folder;

  @Test
  void anUnknownWordAnywhereKeepsAQuestionFromBeingAnswered() throws Exception {
    Random random = new Random(7);
    List<String> answered = new ArrayList<>();
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question : answerable()) {
        List<String> words = new ArrayList<>(List.of(question.split(" ")));
        words.add(random.nextInt(words.size() + 1), "qwxzlor");
        String spoilt = String.join(" ", words);
        if (isAnswered(asked.ask(spoilt))) {
          answered.add(spoilt);
        }
      }
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void caseAndPunctuationChangeNothing() throws Exception {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question : answerable()) {
        ChatReply plain = asked.ask(question);
        ChatReply shouted =
            asked.ask("  " + question.toUpperCase(Locale.ROOT).replace("?", "") + "  ?!");
        assertThat(shouted.interpretation().query())
            .as(question)
            .isEqualTo(plain.interpretation().query());
      }
    }
  }

  @Test
  void theOrderOfFiltersChangesNoNumber() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply one = asked.ask("revenue for Garden in the North in 2023");
      ChatReply other = asked.ask("in 2023, revenue in the North for Garden");
      assertThat(other.results().asMaps()).isEqualTo(one.results().asMaps()).hasSize(1);
    }
  }

  @Test
  void examplesAndSuggestionsAreAnsweredWhenAsked() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      List<String> examples = asked.examples();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
      List<String> all = new ArrayList<>(examples);
      all.addAll(asked.ask("revenue by region").suggestions());
      all.addAll(asked.ask("top products").suggestions());
      all.addAll(asked.ask("sales by planet").suggestions());
      assertThat(all).allSatisfy(q -> assertThat(isAnswered(asked.ask(q))).as(q).isTrue());
    }
  }

  @Test
  void aReplySaysInWordsAndPartsWhatWasUnderstood() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply reply = asked.ask("revenue in the West excluding Garden in 2023");
      assertThat(reply.answer()).contains("West", "not Garden", "2023-01-01");
      assertThat(reply.interpretation().parts())
          .extracting(ChatReply.Part::role)
          .containsExactly("measure", "filter", "filter", "time");
      assertThat(reply.interpretation().unused()).isEmpty();
    }
  }

  @Test
  void unknownWordsAreNamed() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply reply = asked.ask("revenue by planet");
      assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
      assertThat(reply.interpretation().unused()).containsExactly("planet");
      assertThat(reply.answer()).contains("planet");
    }
  }

  @Test
  void aQuestionBackOffersReadingsThatDifferAndAreAnsweredWhenChosen() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question :
          List.of(
              "how many orders with revenue over 500",
              "revenue of Garden and Bath by year",
              "revenue in 2022 and 2023",
              "percentage of revenue in the West by category",
              "orders with revenue over 500")) {
        ChatReply reply = asked.ask(question);
        assertThat(reply.status()).as(question).isEqualTo(ChatStatus.CLARIFY);
        assertThat(reply.suggestions()).as(question).hasSizeGreaterThan(1);
        List<ChatReply> chosen = reply.suggestions().stream().map(asked::ask).toList();
        assertThat(chosen).as(question).allMatch(AskingTest::isAnswered);
        assertThat(chosen)
            .extracting(r -> r.interpretation().query().toString() + r.results().keys())
            .as(question)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aShareIsToldWithItsPartAndItsWhole() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply one = asked.ask("what percentage of units come from the West");
      assertThat(one.answer()).startsWith("24.99% (2,498 of 9,996).");
      ChatReply each = asked.ask("share of revenue by region");
      assertThat(each.columns()).extracting(c -> c.key()).endsWith("whole", "share");
      double whole =
          each.results().asMaps().stream()
              .mapToDouble(row -> ((Number) row.get("share")).doubleValue())
              .sum();
      assertThat(whole).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  @Test
  void aGroupWithoutAnyPartHasAShareOfZero() {
    String select =
        "select i as row_no, ['A', 'B'][1 + i % 2] as team, case when i % 2 = 0 and i < 40 then"
            + " 'Yes' else 'No' end as late from range(100) t(i)";
    try (Asked asked = new Asked(folder, "shifts", select)) {
      ChatReply reply = asked.ask("late rate by team");
      assertThat(reply.results().asMaps())
          .extracting(row -> row.get("team") + " " + row.get("share"))
          .containsExactly("A 0.4", "B 0.0");
    }
  }

  @Test
  void aNumberMayBeFollowedByTheUnitOfItsColumnAndNoOther() {
    String select =
        "select 'T' || i as trip_id, date '2024-01-01' + (i % 300)::int as start_date,"
            + " i % 50 as distance_km from range(1000) t(i)";
    try (Asked asked = new Asked(folder, "trips", select)) {
      assertThat(asked.ask("total distance").results().values().get(0)[0].toString())
          .isEqualTo("24500");
      ChatReply over = asked.ask("how many trips have a distance over 39 km");
      assertThat(over.results().values().get(0)[0]).isEqualTo(200L);
      assertThat(isAnswered(asked.ask("how many trips have a distance over 39 miles"))).isFalse();
      assertThat(isAnswered(asked.ask("how many trips have a distance over 39 hours"))).isFalse();
    }
  }

  @Test
  void aValueThatTwoColumnsHaveIsAskedBackEvenWhenOneAddsItsOwnName() {
    String select =
        "select ['York', 'Kent'][1 + i % 2] as county, ['York City', 'Dover'][1 + i % 2] as city,"
            + " i as amount from range(100) t(i)";
    try (Asked asked = new Asked(folder, "gifts", select)) {
      ChatReply reply = asked.ask("total amount in York");
      assertThat(reply.status()).isEqualTo(ChatStatus.CLARIFY);
      assertThat(reply.suggestions())
          .containsExactlyInAnyOrder(
              "Total amount where city is \"York City\"", "Total amount where county is \"York\"");
    }
  }

  @Test
  void whatWouldChangeDataIsRefused() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question : List.of("delete all orders", "Drop table data", "update revenue")) {
        assertThat(asked.ask(question).status()).isEqualTo(ChatStatus.REFUSED);
      }
    }
  }

  private static boolean isAnswered(ChatReply reply) {
    return reply.status() == ChatStatus.ANSWERED || reply.status() == ChatStatus.EMPTY;
  }

  private static List<String> answerable() throws Exception {
    try (InputStream in = AskingTest.class.getResourceAsStream("golden/sales.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" | select"))
          .map(line -> line.substring(0, line.indexOf(" | ")))
          .toList();
    }
  }
}
