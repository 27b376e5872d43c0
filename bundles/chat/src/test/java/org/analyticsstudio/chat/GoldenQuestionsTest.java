package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.chat.support.Asked;
import org.analyticsstudio.chat.support.Gold;
import org.analyticsstudio.chat.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions with known right answers, over drafted schemas and real rows. */
class GoldenQuestionsTest {
  private static final double PRECISION = 0.97;

  @TempDir Path folder;

  @Test
  void salesQuestionsAreAnsweredRightOrNotAtAll() throws Exception {
    check("orders", "sales.txt", Samples.SALES, 0.95);
  }

  @Test
  void staffQuestionsAreAnsweredRightOrNotAtAll() throws Exception {
    check("employees", "staff.txt", Samples.STAFF, 0.95);
  }

  @Test
  void loanQuestionsAreAnsweredRightOrNotAtAll() throws Exception {
    check("loans", "loans.txt", Samples.LOANS, 0.95);
  }

  private void check(String dataset, String file, String select, double coverage) throws Exception {
    List<String> wrong = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    List<String> forbidden = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    int answerable = 0;
    int right = 0;
    try (Asked asked = new Asked(folder, dataset, select);
        Gold gold = new Gold(folder, select)) {
      for (String line : lines(file)) {
        int bar = line.lastIndexOf(" | ");
        String question = line.substring(0, bar);
        String sql = line.substring(bar + 3);
        ChatReply reply = asked.ask(question);
        times.add(reply.elapsedMs());
        boolean answered =
            reply.status() == ChatStatus.ANSWERED || reply.status() == ChatStatus.EMPTY;
        if (sql.equals("NO")) {
          if (answered) {
            forbidden.add(question + " -> " + reply.interpretation().query());
          }
          continue;
        }
        answerable++;
        if (!answered) {
          silent.add(question + " -> " + reply.answer());
        } else if (Gold.matches(gold.rows(sql), reply.results())) {
          right++;
        } else {
          wrong.add(question + " -> " + reply.sql());
        }
      }
    }
    times.sort(Double::compare);
    int answered = right + wrong.size();
    System.out.printf(
        "%s: %d answerable, %d answered, precision %.3f, coverage %.3f, median %.1f ms%n",
        file,
        answerable,
        answered,
        (double) right / Math.max(1, answered),
        (double) right / answerable,
        times.get(times.size() / 2));
    silent.forEach(s -> System.out.println("  not answered: " + s));
    wrong.forEach(s -> System.out.println("  wrong: " + s));
    assertThat(forbidden).as("answered, but must not be").isEmpty();
    assertThat((double) right / answered).as(wrong::toString).isGreaterThanOrEqualTo(PRECISION);
    assertThat((double) right / answerable).as(silent::toString).isGreaterThanOrEqualTo(coverage);
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = GoldenQuestionsTest.class.getResourceAsStream("golden/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
