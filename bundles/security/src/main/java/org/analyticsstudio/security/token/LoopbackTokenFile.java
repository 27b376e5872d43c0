package org.analyticsstudio.security.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.analyticsstudio.api.security.LoopbackToken;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.file.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token in {@code cli.token}: who can read that file owns the machine's installation anyway.
 */
public final class LoopbackTokenFile implements LoopbackToken {

  private static final Logger LOG = LoggerFactory.getLogger(LoopbackTokenFile.class);
  private static final Principal COMMAND_LINE = new Principal("cli", Role.ADMIN);

  private final SecretFile file;
  private final byte[] token;

  private LoopbackTokenFile(SecretFile file, byte[] token) {
    this.file = file;
    this.token = token;
  }

  /**
   * Writes a new token into a home.
   *
   * @throws IllegalStateException when it can't; the message is for people
   */
  public static LoopbackTokenFile write(Path home, RandomText random) {
    SecretFile file = new SecretFile(home.resolve("cli.token"));
    String token = random.secret();
    try {
      file.write(token);
    } catch (IOException | UnsupportedOperationException e) {
      throw new IllegalStateException(
          "The token of the command line can't be written to " + file.path() + ": " + e, e);
    }
    return new LoopbackTokenFile(file, token.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Principal> authenticate(String candidate) {
    return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8))
        ? Optional.of(COMMAND_LINE)
        : Optional.empty();
  }

  /** Removes the file, unless a newer start has written its own. */
  public void remove() {
    try {
      if (file.exists() && authenticate(file.read()).isPresent()) {
        file.delete();
      }
    } catch (IOException e) {
      LOG.warn("The token of the command line could not be removed from {}", file.path());
    }
  }
}
