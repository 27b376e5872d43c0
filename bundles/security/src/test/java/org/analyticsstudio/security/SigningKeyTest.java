package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.token.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

  @TempDir Path home;
  private final RandomText random = new RandomText();

  @Test
  void isMadeOnceRandomAndForTheOwnerAlone() throws Exception {
    byte[] key = key();
    assertThat(key).hasSize(32);
    assertThat(key()).isEqualTo(key);
    assertThat(SigningKey.of(home.resolve("other"), random).getEncoded()).isNotEqualTo(key);
    assertThat(mode(file())).isEqualTo("rw-------");
    assertThat(mode(file().getParent())).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).as("nothing half-made is left").containsExactly(file());
    }
  }

  @Test
  void isTakenFromWhatOpensslWrites() throws Exception {
    byte[] bytes = random.bytes(48);
    write(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n");
    assertThat(key()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"r--r-----", "rw-rw----", "rw----r--", "rw-r--r--", "rw-----w-", "rwx------"})
  void isRefusedWhenOthersCouldReadOrChangeIt(String mode) throws Exception {
    key();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
    refused("chmod 600 " + file());
  }

  @Test
  void isAcceptedWhenTheOwnerMayOnlyRead() throws Exception {
    byte[] key = key();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
    assertThat(key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 31})
  void isRefusedWhenShorterThan256Bits(int bytes) throws Exception {
    write(Base64.getEncoder().encodeToString(random.bytes(bytes)));
    refused("needs at least 256");
  }

  @ParameterizedTest
  @MethodSource("guessable")
  void isRefusedWhenSomeoneCouldGuessIt(byte[] key) throws Exception {
    write(Base64.getEncoder().encodeToString(key));
    refused("remove " + file());
  }

  static List<byte[]> guessable() {
    byte[] repeated = new byte[32];
    Arrays.fill(repeated, (byte) 0xa5);
    byte[] series = new byte[32];
    byte[] backwards = new byte[64];
    for (int i = 0; i < 64; i++) {
      series[i % 32] = (byte) (i % 32);
      backwards[i] = (byte) (255 - i);
    }
    byte[] alternating = new byte[40];
    for (int i = 0; i < alternating.length; i++) {
      alternating[i] = (byte) (i % 8);
    }
    return List.of(
        new byte[32],
        new byte[64],
        repeated,
        series,
        backwards,
        alternating,
        bytes("secretsecretsecretsecretsecretsecret"),
        bytes("changeme changeme changeme changeme"),
        bytes("a-string-secret-at-least-256-bits-long"),
        bytes("correct horse battery staple and some more"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changemechangemechangemechangemechangemechangeme",
        "this/is/a/secret/written/down/without/thinking/of/it",
        "MySuperPasswordMySuperPasswordMySuperPasswordXX1234",
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"
      })
  void isRefusedWhenItIsWordsOrAPublishedExample(String text) throws Exception {
    write(text);
    refused("remove " + file());
  }

  @Test
  void isRefusedWhenItIsNoKeyAtAll() throws Exception {
    write("-----BEGIN PRIVATE KEY-----");
    refused("is not Base64");
    write("A".repeat(100_000));
    refused("is not a short text file");
  }

  @Test
  void isNotShownInTheRefusal() throws Exception {
    String text = Base64.getEncoder().encodeToString(random.bytes(20));
    write(text);
    assertThatThrownBy(this::key).message().doesNotContain(text);
  }

  private byte[] key() {
    return SigningKey.of(home, random).getEncoded();
  }

  private void refused(String words) {
    assertThatThrownBy(this::key)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("signing.key")
        .hasMessageContaining(words);
  }

  private void write(String text) throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
  }

  private Path file() {
    return home.resolve("security/signing.key");
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
