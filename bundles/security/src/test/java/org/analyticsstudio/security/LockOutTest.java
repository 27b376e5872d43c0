package org.analyticsstudio.security;

import static org.analyticsstudio.security.Installation.ADMIN_PASSWORD;
import static org.analyticsstudio.security.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.model.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockOutTest {

  private static final Pattern SECONDS = Pattern.compile("(\\d+) seconds");

  @TempDir Path home;
  private Installation studio;

  @BeforeEach
  void start() {
    studio = Installation.start(home);
  }

  @AfterEach
  void stop() {
    studio.close();
  }

  @Test
  void beginsWithTheFifthFailureAndHoldsForTheRightPasswordToo() {
    failOften("admin", 5);
    assertThat(waitFor("admin", ADMIN_PASSWORD, "10.0.0.1")).isEqualTo(30);
  }

  @Test
  void leavesOthersAlone() {
    failOften("someone", 5);
    assertThat(studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1").principal().name())
        .isEqualTo("admin");
  }

  @Test
  void growsWithEveryFailureAfterItButNeverBeyondAQuarterOfAnHour() {
    failOften("admin", 4);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      fail("admin", "10.1.0." + i);
      long seconds = waitFor("admin", ADMIN_PASSWORD, "10.0.0.1");
      waits.add(seconds);
      studio.clock.advance(Duration.ofSeconds(seconds));
    }
    assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    assertThat(studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1").principal().name())
        .as("a lock-out ends by itself")
        .isEqualTo("admin");
  }

  @Test
  void isNotMadeLongerByTryingDuringIt() {
    failOften("admin", 5);
    for (int i = 0; i < 10; i++) {
      studio.clock.advance(Duration.ofSeconds(1));
      waitFor("admin", "guess " + i, "10.0.0.1");
    }
    assertThat(waitFor("admin", ADMIN_PASSWORD, "10.0.0.1")).isEqualTo(20);
    studio.clock.advance(Duration.ofSeconds(20));
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
  }

  @Test
  void startsAfreshAfterASuccess() {
    failOften("admin", 4);
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
    failOften("admin", 4);
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
  }

  @Test
  void forgetsFailuresAfterAnHour() {
    failOften("admin", 4);
    studio.clock.advance(Duration.ofHours(1));
    failOften("admin", 4);
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
    assertThat(rows()).as("what is old is removed").isLessThanOrEqualTo(4);
  }

  @Test
  void tellsNothingAboutWhoHasAnAccount() {
    failOften("admin", 5);
    failOften("nobody", 5);
    Problem known = lockedOut("admin", "x", "10.0.0.1");
    Problem unknown = lockedOut("nobody", "x", "10.0.0.1");
    assertThat(unknown).isEqualTo(known);
  }

  @Test
  void countsByOriginOverAllNamesAndASuccessInBetweenDoesNotHelp() {
    for (int i = 0; i < 19; i++) {
      fail("guess" + i, "10.6.6.6");
    }
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.6.6.6");
    fail("guess20", "10.6.6.6");
    assertThat(waitFor("admin", ADMIN_PASSWORD, "10.6.6.6")).isEqualTo(30);
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
  }

  @Test
  void outlivesARestart() {
    failOften("admin", 5);
    studio.close();
    studio = Installation.start(home, studio.clock);
    assertThat(waitFor("admin", ADMIN_PASSWORD, "10.0.0.1")).isEqualTo(30);
  }

  @Test
  void isInTheAuditLogOnceForEachTimeItBegins() {
    failOften("admin", 5);
    waitFor("admin", ADMIN_PASSWORD, "10.0.0.1");
    waitFor("admin", ADMIN_PASSWORD, "10.0.0.1");
    assertThat(studio.events("session.lock_out"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.object()).isEqualTo("admin");
              assertThat(event.details())
                  .containsEntry("kind", "username")
                  .containsEntry("seconds", 30);
            });
    assertThat(studio.events("session.sign_in")).hasSize(5);
  }

  private void failOften(String name, int times) {
    for (int i = 0; i < times; i++) {
      fail(name, "10.2.0." + i);
    }
  }

  private void fail(String name, String origin) {
    refused(401, "sign_in_failed", () -> studio.sessions.signIn(name, "wrong", origin));
  }

  private long waitFor(String name, String password, String origin) {
    String hint = String.valueOf(lockedOut(name, password, origin).hint());
    Matcher seconds = SECONDS.matcher(hint);
    assertThat(seconds.find()).as(hint).isTrue();
    return Long.parseLong(seconds.group(1));
  }

  private Problem lockedOut(String name, String password, String origin) {
    return refused(429, "too_many_attempts", () -> studio.sessions.signIn(name, password, origin));
  }

  private long rows() {
    return studio.store.<Long>read(
        tx ->
            tx.first("select count(*) as n from sign_in_failures", row -> row.number("n"))
                .orElseThrow());
  }
}
