package org.analyticsstudio.security;

import static org.analyticsstudio.security.Installation.ADMIN_PASSWORD;
import static org.analyticsstudio.security.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.model.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

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
  void exchangesATokenForANewPair() {
    SessionTokens first = signIn();
    studio.clock.advance(Duration.ofMinutes(16));
    refused(401, "token_expired", () -> studio.sessions.authenticate(first.accessToken()));
    SessionTokens second = studio.sessions.refresh(first.refreshToken());
    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(studio.sessions.authenticate(second.accessToken())).isEqualTo(first.principal());
  }

  @Test
  void endsTheFamilyWhenATokenComesTwiceButNotOtherSignIns() {
    SessionTokens stolen = signIn();
    SessionTokens other = signIn();
    SessionTokens renewed = studio.sessions.refresh(stolen.refreshToken());
    refreshFails(stolen.refreshToken());

    refreshFails(renewed.refreshToken());
    refused(401, "token_invalid", () -> studio.sessions.authenticate(stolen.accessToken()));
    refused(401, "token_invalid", () -> studio.sessions.authenticate(renewed.accessToken()));
    assertThat(studio.sessions.authenticate(other.accessToken()).name()).isEqualTo("admin");
    assertThat(studio.sessions.refresh(other.refreshToken()).principal().name()).isEqualTo("admin");
    assertThat(studio.events("session.refresh_reuse"))
        .singleElement()
        .satisfies(event -> assertThat(event.object()).isEqualTo("admin"));
  }

  @Test
  void succeedsExactlyOnceWhenTheSameTokenComesManyTimesAtOnce() throws Exception {
    SessionTokens tokens = signIn();
    int callers = 8;
    CyclicBarrier together = new CyclicBarrier(callers);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<Future<Boolean>> outcomes = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        outcomes.add(
            threads.submit(
                () -> {
                  together.await();
                  try {
                    studio.sessions.refresh(tokens.refreshToken());
                    return true;
                  } catch (ProblemException e) {
                    assertThat(e.problem().code()).isEqualTo("refresh_token_invalid");
                    return false;
                  }
                }));
      }
      int successes = 0;
      for (Future<Boolean> outcome : outcomes) {
        successes += outcome.get() ? 1 : 0;
      }
      assertThat(successes).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void refusesTokensItNeverGave() {
    refreshFails("");
    refreshFails("A".repeat(43));
    refreshFails("' or 1=1 --");
    refreshFails(signIn().accessToken());
  }

  @Test
  void lastsFourteenDaysWithoutUse() {
    SessionTokens tokens = signIn();
    SessionTokens forgotten = signIn();
    studio.clock.advance(Duration.ofDays(13));
    SessionTokens renewed = studio.sessions.refresh(tokens.refreshToken());
    studio.clock.advance(Duration.ofDays(2));
    refreshFails(forgotten.refreshToken());
    assertThat(studio.sessions.refresh(renewed.refreshToken()).principal().name())
        .isEqualTo("admin");
  }

  @Test
  void lastsNinetyDaysAtMostHoweverOftenItIsUsed() {
    SessionTokens tokens = signIn();
    for (int day = 0; day < 89; day++) {
      studio.clock.advance(Duration.ofDays(1));
      tokens = studio.sessions.refresh(tokens.refreshToken());
    }
    assertThat(tokens.refreshExpiresIn()).isEqualTo(Duration.ofDays(1).toSeconds());
    String last = tokens.refreshToken();
    studio.clock.advance(Duration.ofDays(1));
    refreshFails(last);
  }

  @Test
  void isOverAfterSignOutWhileOtherSessionsGoOn() {
    SessionTokens here = signIn();
    SessionTokens elsewhere = signIn();
    studio.sessions.signOut(here.refreshToken());
    studio.sessions.signOut(here.refreshToken());
    studio.sessions.signOut("unknown");

    refreshFails(here.refreshToken());
    refused(401, "token_invalid", () -> studio.sessions.authenticate(here.accessToken()));
    assertThat(studio.sessions.authenticate(elsewhere.accessToken()).name()).isEqualTo("admin");
    assertThat(studio.events("session.sign_out")).hasSize(1);
    assertThat(studio.events("session.refresh_reuse")).isEmpty();
  }

  @Test
  void outlivesARestartAndSoDoesItsEnd() {
    SessionTokens kept = signIn();
    SessionTokens ended = signIn();
    studio.sessions.signOut(ended.refreshToken());
    studio.close();
    studio = Installation.start(home, studio.clock);

    assertThat(studio.sessions.authenticate(kept.accessToken()).name()).isEqualTo("admin");
    assertThat(studio.sessions.refresh(kept.refreshToken()).principal().name()).isEqualTo("admin");
    refused(401, "token_invalid", () -> studio.sessions.authenticate(ended.accessToken()));
  }

  @Test
  void storesNoTokenAsItIs() {
    SessionTokens tokens = signIn();
    List<String> hashes =
        studio.store.read(
            tx -> tx.query("select token_hash from refresh_tokens", row -> row.text("token_hash")));
    assertThat(hashes).hasSize(1).noneMatch(hash -> hash.contains(tokens.refreshToken()));
  }

  @Test
  void removesSessionsThatAreOverWhenSomeoneSignsIn() {
    signIn();
    studio.clock.advance(Duration.ofDays(91));
    signIn();
    assertThat(
            studio.store.<Long>read(
                tx ->
                    tx.first(
                            "select (select count(*) from session_families)"
                                + " + (select count(*) from refresh_tokens) as n",
                            row -> row.number("n"))
                        .orElseThrow()))
        .isEqualTo(2);
  }

  private SessionTokens signIn() {
    return studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
  }

  private void refreshFails(String token) {
    refused(401, "refresh_token_invalid", () -> studio.sessions.refresh(token));
  }
}
