package org.analyticsstudio.security.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.analyticsstudio.api.security.Secrets;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Secrets in the metadata database, encrypted. Safe for use by many threads. */
final class StoredSecrets implements Secrets {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final MetadataStore store;
  private final SecretsKey key;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  StoredSecrets(MetadataStore store, SecretsKey key, InstantSource clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  private record Sealed(String keyId, byte[] nonce, byte[] ciphertext) {}

  @Override
  public void put(String name, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    String nonceText = Base64.getEncoder().encodeToString(nonce);
    String ciphertext =
        Base64.getEncoder()
            .encodeToString(
                crypt(Cipher.ENCRYPT_MODE, name, nonce, secret.getBytes(StandardCharsets.UTF_8)));
    store.<Integer>write(
        transaction -> {
          transaction.update("delete from secrets where name = ?", name);
          return transaction.update(
              "insert into secrets (name, key_id, nonce, ciphertext, updated_at)"
                  + " values (?, ?, ?, ?, ?)",
              name,
              key.id(),
              nonceText,
              ciphertext,
              clock.instant());
        });
  }

  @Override
  public Optional<String> get(String name) {
    Optional<Sealed> sealed =
        store.read(
            transaction ->
                transaction.first(
                    "select key_id, nonce, ciphertext from secrets where name = ?",
                    row ->
                        new Sealed(
                            row.text("key_id"),
                            Base64.getDecoder().decode(row.text("nonce")),
                            Base64.getDecoder().decode(row.text("ciphertext"))),
                    name));
    return sealed.map(found -> open(name, found));
  }

  private String open(String name, Sealed sealed) {
    if (!sealed.keyId().equals(key.id())) {
      throw unreadable(name, null);
    }
    return new String(
        crypt(Cipher.DECRYPT_MODE, name, sealed.nonce(), sealed.ciphertext()),
        StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, String name, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(TRANSFORMATION);
      cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw unreadable(name, e);
    }
  }

  private static ProblemException unreadable(String name, @Nullable Throwable cause) {
    Problem problem =
        Problem.of(
                500,
                "secret_unreadable",
                "A secret can't be read",
                "The secret " + name + " was encrypted with another key, or it was changed.")
            .withObject(name)
            .withHint("Set it again, or bring back the file keys/secrets.key it was made with.");
    return cause == null ? problem.asException() : new ProblemException(problem, cause);
  }

  @Override
  public void remove(String name) {
    store.<Integer>write(
        transaction -> transaction.update("delete from secrets where name = ?", name));
  }

  @Override
  public List<String> names(String prefix) {
    return store
        .read(
            transaction ->
                transaction.query(
                    "select name from secrets order by name", row -> row.text("name")))
        .stream()
        .filter(name -> name.startsWith(prefix))
        .toList();
  }
}
