package org.analyticsstudio.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class GateTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Gate gate = new Gate(1, 3);

  @Test
  void whoeverFindsASlotIsLetIn() {
    assertThat(enter("ana", new Cancellation())).isEqualTo(Gate.Entry.ADMITTED);
  }

  @Test
  void peopleTakeTurnsHoweverManyQueriesOneSends() {
    enter("ana", new Cancellation());
    List<String> order = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> first = queue("ana", order, 1);
    CompletableFuture<Void> second = queue("ana", order, 2);
    CompletableFuture<Void> other = queue("ben", order, 3);

    gate.leave();

    CompletableFuture.allOf(first, second, other).join();
    assertThat(order).containsExactly("ana", "ben", "ana");
  }

  private CompletableFuture<Void> queue(String person, List<String> order, int waiting) {
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              assertThat(enter(person, new Cancellation())).isEqualTo(Gate.Entry.ADMITTED);
              order.add(person);
              gate.leave();
            },
            task -> new Thread(task).start());
    while (gate.waiting() < waiting) {
      Thread.onSpinWait();
    }
    return done;
  }

  @Test
  void tooManyWaitingAreSentAway() {
    Gate small = new Gate(1, 0);
    small.enter("ana", PATIENCE, new Cancellation());

    assertThat(small.enter("ben", PATIENCE, new Cancellation())).isEqualTo(Gate.Entry.FULL);
  }

  @Test
  void patienceEnds() {
    enter("ana", new Cancellation());

    assertThat(gate.enter("ben", Duration.ofMillis(20), new Cancellation()))
        .isEqualTo(Gate.Entry.FULL);
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void whoIsCancelledWhileWaitingLeavesTheQueue() {
    enter("ana", new Cancellation());
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Gate.Entry> entry =
        CompletableFuture.supplyAsync(
            () -> enter("ben", cancellation), task -> new Thread(task).start());
    while (gate.waiting() < 1) {
      Thread.onSpinWait();
    }

    cancellation.cancel();

    assertThat(entry.join()).isEqualTo(Gate.Entry.CANCELLED);
    assertThat(gate.waiting()).isZero();
    gate.leave();
    assertThat(enter("cem", new Cancellation())).isEqualTo(Gate.Entry.ADMITTED);
  }

  private Gate.Entry enter(String person, Cancellation cancellation) {
    return gate.enter(person, PATIENCE, cancellation);
  }
}
