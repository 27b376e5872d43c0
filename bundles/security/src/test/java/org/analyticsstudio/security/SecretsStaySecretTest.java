package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.UserChange;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Passwords and tokens are nowhere: not in logs, messages, toString, audit log or database. */
class SecretsStaySecretTest {

  private static final Principal ADMIN = new Principal("admin", Role.ADMIN);
  private static final String FIRST = "first-hidden-word";
  private static final String SECOND = "second-hidden-word";
  private static final String WRONG = "wrong-hidden-word";

  @TempDir Path home;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before;

  @BeforeEach
  void logEverything() {
    before = root.getLevel();
    log.start();
    root.addAppender(log);
    root.detachAppender("out");
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void logAsBefore() {
    root.setLevel(before);
    root.detachAppender(log);
  }

  @Test
  void passwordsAndTokensAreNowhere() {
    StringBuilder seen = new StringBuilder();
    try (Installation studio = Installation.start(home)) {
      seen.append(studio.users.add(ADMIN, "ada", FIRST, Role.VIEWER));
      SessionTokens tokens = studio.sessions.signIn("ada", FIRST, "10.0.0.1");
      SessionTokens renewed = studio.sessions.refresh(tokens.refreshToken());
      UserChange change = new UserChange(Role.ANALYST, SECOND, true);
      seen.append(tokens).append(renewed).append(change);
      List<Throwable> failures =
          List.of(
              catchThrowable(() -> studio.sessions.signIn("ada", WRONG, "10.0.0.1")),
              catchThrowable(() -> studio.sessions.signIn(WRONG, WRONG, "10.0.0.1")),
              catchThrowable(() -> studio.users.add(ADMIN, "ada", SECOND, Role.VIEWER)),
              catchThrowable(() -> studio.users.change(ADMIN, "nobody", change)),
              catchThrowable(() -> studio.sessions.refresh(tokens.refreshToken())),
              catchThrowable(() -> studio.sessions.refresh(renewed.refreshToken())),
              catchThrowable(() -> studio.sessions.authenticate(tokens.accessToken())));
      studio.users.change(ADMIN, "ada", change);
      failures.forEach(
          failure -> seen.append(org.assertj.core.util.Throwables.getStackTrace(failure)));
      seen.append(studio.events());
      seen.append(everythingStored(studio));
      log.list.forEach(event -> seen.append(text(event)));

      assertThat(seen.toString())
          .contains("ada")
          .doesNotContain("hidden-word")
          .doesNotContain(tokens.accessToken())
          .doesNotContain(tokens.refreshToken())
          .doesNotContain(renewed.refreshToken());
    }
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + "\n" + trace;
  }

  private static List<String> everythingStored(Installation studio) {
    return TestStore.tables(studio.store).stream().map(table -> rows(studio, table)).toList();
  }

  private static String rows(Installation studio, String table) {
    List<String> columns = TestStore.columns(studio.store, table);
    String all =
        "coalesce(cast(\""
            + String.join("\" as text), '') || ' ' || coalesce(cast(\"", columns)
            + "\" as text), '')";
    return String.join(
        "\n",
        studio.store.<List<String>>read(
            tx ->
                tx.query("select " + all + " as row from \"" + table + "\"", r -> r.text("row"))));
  }
}
