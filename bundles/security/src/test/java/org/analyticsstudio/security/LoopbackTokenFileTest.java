package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.token.LoopbackTokenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackTokenFileTest {

  @TempDir Path home;

  @Test
  void speaksForTheCommandLineWithTheTokenInTheFile() throws Exception {
    LoopbackTokenFile file = LoopbackTokenFile.write(home, new RandomText());
    assertThat(file.authenticate(token())).contains(new Principal("cli", Role.ADMIN));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesEverythingElse() throws Exception {
    LoopbackTokenFile file = LoopbackTokenFile.write(home, new RandomText());
    String token = token();
    assertThat(file.authenticate("")).isEmpty();
    assertThat(file.authenticate(token + "x")).isEmpty();
    assertThat(file.authenticate(token.substring(1))).isEmpty();
    assertThat(file.authenticate("\u00e9")).isEmpty();
  }

  @Test
  void isNewAtEachStartEvenOverAFileLeftOpenToOthers() throws Exception {
    LoopbackTokenFile.write(home, new RandomText());
    String old = token();
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-rw-rw-"));
    LoopbackTokenFile next = LoopbackTokenFile.write(home, new RandomText());
    assertThat(token()).isNotEqualTo(old);
    assertThat(next.authenticate(old)).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  void isRemovedAtTheEndUnlessItIsThatOfANewerStart() {
    LoopbackTokenFile old = LoopbackTokenFile.write(home, new RandomText());
    LoopbackTokenFile next = LoopbackTokenFile.write(home, new RandomText());
    old.remove();
    assertThat(path()).exists();
    next.remove();
    assertThat(path()).doesNotExist();
    next.remove();
  }

  private String token() throws Exception {
    return Files.readString(path()).strip();
  }

  private Path path() {
    return home.resolve("cli.token");
  }
}
