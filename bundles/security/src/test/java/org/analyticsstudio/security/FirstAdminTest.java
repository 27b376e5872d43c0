package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {

  private static final Pattern SHOWN = Pattern.compile("user name: (\\S+)\\s+password: +(\\S+)");

  @TempDir Path home;
  private final List<String> screen = new ArrayList<>();

  @Test
  void getsAGeneratedPasswordThatIsShownOnceAndWorks() {
    try (Installation studio = start(Optional.empty())) {
      Matcher shown = SHOWN.matcher(String.join("\n", screen));
      assertThat(shown.find()).isTrue();
      assertThat(shown.group(2)).hasSizeGreaterThanOrEqualTo(20);
      assertThat(studio.sessions.signIn(shown.group(1), shown.group(2), "o").principal().role())
          .isEqualTo(Role.ADMIN);
      assertThat(studio.events().toString()).doesNotContain(shown.group(2));
    }
    screen.clear();
    try (Installation again = start(Optional.empty())) {
      assertThat(screen).isEmpty();
      assertThat(again.users.list(PageRequest.first()).items()).hasSize(1);
    }
  }

  @Test
  void getsAnotherPasswordInEveryInstallation() {
    start(Optional.empty()).close();
    Installation.start(home.resolve("other"), Optional.empty(), screen::add).close();
    assertThat(screen).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void getsThePasswordThatWasSetAndItIsNotShown() {
    try (Installation studio = start(Optional.of("set from outside"))) {
      assertThat(screen).isEmpty();
      assertThat(studio.sessions.signIn("admin", "set from outside", "o").principal().name())
          .isEqualTo("admin");
      assertThat(studio.events("user.add"))
          .singleElement()
          .satisfies(event -> assertThat(event.by()).isEqualTo("system"));
    }
  }

  @Test
  void isNotChangedByAPasswordSetLater() {
    start(Optional.of("set from outside")).close();
    try (Installation studio = start(Optional.of("set another time"))) {
      assertThat(studio.sessions.signIn("admin", "set from outside", "o").principal().name())
          .isEqualTo("admin");
    }
  }

  @Test
  void isRefusedAShortPasswordWithoutShowingIt() {
    assertThatThrownBy(() -> start(Optional.of("elevenchars")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("STUDIO_ADMIN_PASSWORD must have 12")
        .message()
        .doesNotContain("elevenchars");
    start(Optional.of("twelve chars")).close();
  }

  private Installation start(Optional<String> password) {
    return Installation.start(home, password, screen::add);
  }
}
