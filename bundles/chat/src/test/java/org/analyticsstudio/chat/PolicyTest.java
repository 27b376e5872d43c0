package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.chat.support.Asked;
import org.analyticsstudio.chat.support.Samples;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of somebody who sees one region only, and no discounts. */
class PolicyTest {
  private static final Policy WEST_WITHOUT_DISCOUNTS =
      (principal, dataset) ->
          new PolicyConstraints(
              List.of(
                  new Predicate.Comparison(
                      new ColumnRef("region", ColumnType.TEXT), Operator.EQUALS, List.of("West"))),
              Set.of("discount"),
              "west");

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void open() {
    asked = new Asked(folder, "orders", Samples.SALES, WEST_WITHOUT_DISCOUNTS);
  }

  @AfterEach
  void close() {
    asked.close();
  }

  @Test
  void onlyTheirRowsAreAnsweredFrom() {
    ChatReply reply = asked.ask("revenue by region");
    assertThat(reply.results().asMaps()).hasSize(1);
    assertThat(reply.results().asMaps().get(0)).containsEntry("region", "West");
  }

  @Test
  void valuesOfHiddenRowsAreUnknown() {
    ChatReply reply = asked.ask("revenue in the North");
    assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
    assertThat(reply.interpretation().unused()).contains("North");
  }

  @Test
  void hiddenColumnsAreNeitherUsedNorNamed() {
    ChatReply reply = asked.ask("average discount by category");
    assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
    ChatReply other = asked.ask("average disccount by category");
    String said = reply.suggestions() + other.answer() + other.suggestions() + asked.examples();
    assertThat(said.toLowerCase(java.util.Locale.ROOT)).doesNotContain("discount", "north");
  }
}
