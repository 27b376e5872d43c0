package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.analyticsstudio.security.account.PasswordHasher;
import org.analyticsstudio.security.file.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

  /** Made by the reference implementation: argon2 somesalt -id -t 2 -m 16 -p 1, "password". */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordHasher hasher = new PasswordHasher(new RandomText());

  @Test
  void hashesWithArgon2idAtTheStrengthOwaspAdvises() {
    assertThat(hasher.hash("password one")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void saltsEveryHash() {
    String hash = hasher.hash("password one");
    assertThat(hasher.hash("password one")).isNotEqualTo(hash);
    assertThat(hasher.matches("password one", hash)).isTrue();
    assertThat(hasher.matches("password two", hash)).isFalse();
    assertThat(hasher.matches("", hash)).isFalse();
  }

  @Test
  void agreesWithTheReferenceImplementationAtOtherStrengths() {
    assertThat(hasher.matches("password", REFERENCE)).isTrue();
    assertThat(hasher.matches("passwore", REFERENCE)).isFalse();
  }

  @Test
  void knowsNoPasswordOfTheDecoyWhichLooksLikeAnyOther() {
    assertThat(hasher.hashOfNothing()).hasSameSizeAs(hasher.hash("password one"));
    assertThat(hasher.matches("", hasher.hashOfNothing())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password one",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$",
        "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void refusesStoredHashesOfAnotherForm(String stored) {
    assertThatThrownBy(() -> hasher.matches("password one", stored))
        .isInstanceOf(IllegalStateException.class);
  }
}
