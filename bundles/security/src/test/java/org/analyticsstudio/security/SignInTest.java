package org.analyticsstudio.security;

import static org.analyticsstudio.security.Installation.ADMIN_PASSWORD;
import static org.analyticsstudio.security.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.UserChange;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

  private static final Principal ADMIN = new Principal("admin", Role.ADMIN);

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
  void givesTokensForTheRightPassword() {
    SessionTokens tokens = studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
    assertThat(tokens.principal()).isEqualTo(ADMIN);
    assertThat(tokens.expiresIn()).isEqualTo(15 * 60);
    assertThat(tokens.refreshExpiresIn()).isEqualTo(14 * 24 * 3600);
    assertThat(studio.sessions.authenticate(tokens.accessToken())).isEqualTo(ADMIN);
  }

  @Test
  void takesNamesInAnyCase() {
    assertThat(studio.sessions.signIn("Admin", ADMIN_PASSWORD, "o").principal()).isEqualTo(ADMIN);
  }

  @Test
  void takesTheSamePasswordFromAnotherKeyboard() {
    studio.users.add(ADMIN, "zoe", "Zo\u00eb's password", Role.VIEWER);
    assertThat(studio.sessions.signIn("zoe", "Zoe\u0308's password", "o").principal().name())
        .isEqualTo("zoe");
  }

  @Test
  void refusesWrongPasswordUnknownNameAndInactiveAccountWithTheSameWords() {
    studio.users.add(ADMIN, "ada", "a long enough one", Role.ANALYST);
    studio.users.change(ADMIN, "ada", new UserChange(null, null, false));
    Problem wrong = signInFails("admin", "not the password");
    assertThat(signInFails("nobody", "not the password")).isEqualTo(wrong);
    assertThat(signInFails("ada", "a long enough one")).isEqualTo(wrong);
    assertThat(signInFails("admin", "")).isEqualTo(wrong);
    assertThat(signInFails("", "")).isEqualTo(wrong);
    assertThat(signInFails("system", ADMIN_PASSWORD)).isEqualTo(wrong);
    assertThat(signInFails("x' or '1'='1", "y".repeat(100_000))).isEqualTo(wrong);
  }

  @Test
  void isInTheAuditLogWhetherItWorkedOrNot() {
    signInFails("admin", "not the password");
    studio.sessions.signIn("admin", ADMIN_PASSWORD, "10.0.0.1");
    assertThat(studio.events("session.sign_in"))
        .satisfiesExactly(
            ok -> {
              assertThat(ok.outcome()).isEqualTo("ok");
              assertThat(ok.by()).isEqualTo("admin");
              assertThat(ok.details()).containsEntry("origin", "10.0.0.1");
            },
            denied -> {
              assertThat(denied.outcome()).isEqualTo("denied");
              assertThat(denied.by()).isEqualTo("anonymous");
              assertThat(denied.object()).isEqualTo("admin");
              assertThat(denied.details()).containsEntry("reason", "wrong_password");
            });
  }

  @Test
  void doesNotWriteDownNamesNobodyHasBecauseTheyMayBePasswords() {
    signInFails("my-secret-password", "x");
    assertThat(studio.events("session.sign_in"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.object()).isNull();
              assertThat(event.details()).containsEntry("reason", "unknown_user");
            });
    assertThat(studio.events().toString()).doesNotContain("my-secret-password");
  }

  private Problem signInFails(String name, String password) {
    return refused(401, "sign_in_failed", () -> studio.sessions.signIn(name, password, "10.0.0.9"));
  }
}
