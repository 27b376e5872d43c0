package org.analyticsstudio.chat.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AgingCacheTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong now = new AtomicLong();
  private final AgingCache<String, Integer> cache = new AgingCache<>(2, now::get);

  @Test
  void whoeverAsksSaysHowOldItMayBe() {
    cache.put("a", 1);
    now.addAndGet(MINUTE.toNanos() + 1);

    assertThat(cache.find("a", MINUTE)).isEmpty();
    assertThat(cache.find("a", MINUTE.multipliedBy(2))).contains(1);
    cache.put("a", 2);
    assertThat(cache.find("a", MINUTE)).contains(2);
  }

  @Test
  void whatWasUsedLatelyIsKept() {
    cache.put("a", 1);
    cache.put("b", 2);
    assertThat(cache.find("a", MINUTE)).contains(1);
    cache.put("c", 3);

    assertThat(cache.find("a", MINUTE)).contains(1);
    assertThat(cache.find("b", MINUTE)).isEmpty();
    assertThat(cache.find("c", MINUTE)).contains(3);
  }
}
