package org.analyticsstudio.operations.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestsInFlightTest {
  private final RequestsInFlight requests = new RequestsInFlight();

  @Test
  void closing_waits_for_what_was_begun() throws Exception {
    assertThat(requests.begin()).isTrue();
    CompletableFuture<Void> closed =
        CompletableFuture.runAsync(() -> requests.close(Duration.ofSeconds(20)));
    while (requests.begin()) {
      requests.end();
    }
    assertThat(closed).isNotDone();

    requests.end();

    closed.get(5, TimeUnit.SECONDS);
  }

  @Test
  void nothing_begins_once_it_is_closing() {
    requests.close(Duration.ofSeconds(20));

    assertThat(requests.begin()).isFalse();
  }

  @Test
  void what_never_ends_is_cut_off_when_the_time_is_over() {
    requests.begin();

    requests.close(Duration.ofMillis(10));

    assertThat(requests.begin()).isFalse();
  }
}
