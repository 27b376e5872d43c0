package org.analyticsstudio.security;

import static org.analyticsstudio.security.Installation.ADMIN_PASSWORD;
import static org.analyticsstudio.security.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.security.UserChange;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

  private static final Principal ADMIN = new Principal("admin", Role.ADMIN);
  private static final String PASSWORD = "a long enough one";

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
  void areAddedAndCanSignIn() {
    User ada = studio.users.add(ADMIN, "ada", PASSWORD, Role.ANALYST);
    assertThat(ada).isEqualTo(new User("ada", Role.ANALYST, true, studio.clock.instant()));
    assertThat(signIn("ada").principal()).isEqualTo(new Principal("ada", Role.ANALYST));
    assertThat(studio.users.list(PageRequest.first()).items()).contains(ada);
  }

  @Test
  void needANameThatCanBeOne() {
    for (String name :
        List.of(
            "",
            "Ada",
            ".ada",
            "-ada",
            "a b",
            "a/b",
            "../x",
            "ada\n",
            "\u00e4da",
            "system",
            "cli",
            "anonymous",
            "a".repeat(64))) {
      refused(422, "username_invalid", () -> studio.users.add(ADMIN, name, PASSWORD, Role.VIEWER));
    }
  }

  @Test
  void needAPasswordOfTwelveTo256Characters() {
    refused(422, "password_too_short", () -> add("ada", "elevenchars"));
    refused(422, "password_too_short", () -> add("ada", "\ud83d\ude00".repeat(11)));
    refused(422, "password_too_long", () -> add("ada", "x".repeat(257)));
    add("ada", "twelve chars");
    add("bob", "x".repeat(256));
    refused(422, "password_too_short", () -> change("ada", new UserChange(null, "short", null)));
  }

  @Test
  void areNotAddedTwice() {
    add("ada", PASSWORD);
    refused(409, "user_exists", () -> add("ada", "another long one"));
    assertThat(signIn("ada").principal().name()).isEqualTo("ada");
  }

  @Test
  void mustExistToBeChanged() {
    refused(404, "user_not_found", () -> change("nobody", new UserChange(Role.ADMIN, null, null)));
  }

  @Test
  void getANewRoleAtOnceInSessionsTheyHave() {
    add("ada", PASSWORD);
    SessionTokens tokens = signIn("ada");
    change("ada", new UserChange(Role.ADMIN, null, null));
    assertThat(studio.sessions.authenticate(tokens.accessToken()).role()).isEqualTo(Role.ADMIN);
    change("ada", new UserChange(Role.VIEWER, null, null));
    assertThat(studio.sessions.authenticate(tokens.accessToken()).role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void areRefusedAtOnceWhenSwitchedOffAndTheirOldSessionsStayEnded() {
    add("ada", PASSWORD);
    SessionTokens tokens = signIn("ada");
    User off = change("ada", new UserChange(null, null, false));
    assertThat(off.active()).isFalse();
    refused(401, "token_invalid", () -> studio.sessions.authenticate(tokens.accessToken()));
    refused(401, "refresh_token_invalid", () -> studio.sessions.refresh(tokens.refreshToken()));
    refused(401, "sign_in_failed", () -> signIn("ada"));

    change("ada", new UserChange(null, null, true));
    refused(401, "token_invalid", () -> studio.sessions.authenticate(tokens.accessToken()));
    refused(401, "refresh_token_invalid", () -> studio.sessions.refresh(tokens.refreshToken()));
    assertThat(signIn("ada").principal().name()).isEqualTo("ada");
  }

  @Test
  void signInWithTheNewPasswordOnlyOnceItWasChangedAndLoseTheirSessions() {
    add("ada", PASSWORD);
    SessionTokens tokens = signIn("ada");
    SessionTokens others = signIn("admin");
    change("ada", new UserChange(null, "quite another one", null));
    refused(401, "token_invalid", () -> studio.sessions.authenticate(tokens.accessToken()));
    refused(401, "refresh_token_invalid", () -> studio.sessions.refresh(tokens.refreshToken()));
    refused(401, "sign_in_failed", () -> signIn("ada"));
    studio.sessions.signIn("ada", "quite another one", "o");
    studio.sessions.authenticate(others.accessToken());
  }

  @Test
  void keepOneActiveAdmin() {
    refused(409, "last_admin", () -> change("admin", new UserChange(Role.ANALYST, null, null)));
    refused(409, "last_admin", () -> change("admin", new UserChange(null, null, false)));
    add("ada", PASSWORD);
    change("ada", new UserChange(Role.ADMIN, null, null));
    change("admin", new UserChange(Role.VIEWER, null, null));
    refused(
        409,
        "last_admin",
        () -> change("ada", new UserChange(Role.VIEWER, "quite another one", null)));
    assertThat(signIn("ada").principal().role())
        .as("nothing of a refused change is kept")
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void areInTheAuditLogWithEveryChange() {
    add("ada", PASSWORD);
    signIn("ada");
    change("ada", new UserChange(Role.ANALYST, "quite another one", null));
    change("ada", new UserChange(null, null, null));
    change("ada", new UserChange(Role.ANALYST, null, true));
    assertThat(studio.events("user.add"))
        .anySatisfy(
            event -> {
              assertThat(event.by()).isEqualTo("admin");
              assertThat(event.object()).isEqualTo("ada");
              assertThat(event.details()).containsEntry("role", "viewer");
            });
    assertThat(studio.events("user.change"))
        .as("what changes nothing is no event")
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.details())
                    .containsEntry("role_before", "viewer")
                    .containsEntry("role", "analyst")
                    .containsEntry("password_changed", true)
                    .containsEntry("ended_sessions", 1));
  }

  @Test
  void areListedByNameInParts() {
    for (String name : List.of("dora", "ada", "carl", "bob")) {
      add(name, PASSWORD);
    }
    change("carl", new UserChange(null, null, false));
    List<String> names = new ArrayList<>();
    Page<User> page = studio.users.list(new PageRequest(2, null));
    while (true) {
      page.items().forEach(user -> names.add(user.name()));
      if (page.next() == null) {
        break;
      }
      page = studio.users.list(new PageRequest(2, page.next()));
    }
    assertThat(names).containsExactly("ada", "admin", "bob", "carl", "dora");
    refused(400, "cursor_invalid", () -> studio.users.list(new PageRequest(2, "%%")));
  }

  private User add(String name, String password) {
    return studio.users.add(ADMIN, name, password, Role.VIEWER);
  }

  private User change(String name, UserChange change) {
    return studio.users.change(ADMIN, name, change);
  }

  private SessionTokens signIn(String name) {
    return studio.sessions.signIn(name, name.equals("admin") ? ADMIN_PASSWORD : PASSWORD, "o");
  }
}
