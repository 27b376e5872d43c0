package org.analyticsstudio.api.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Secrets that the platform needs again in clear, such as keys of services. Kept encrypted with
 * AES-GCM in the metadata database; the key lies in a file of the home, mode 0600, outside of the
 * database. A secret is bound to its name: a row that is copied to another name can't be read. Safe
 * for use by many threads.
 */
@ProviderType
public interface Secrets {

  /**
   * Keeps a secret in place of the one before; on disk when this returns.
   *
   * @param name a path of names, as in {@code plugin/openai/api_key}
   */
  void put(String name, String secret);

  /**
   * A secret, when there is one.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 500 {@code secret_unreadable} when
   *     it was encrypted with another key or changed
   */
  Optional<String> get(String name);

  /** Removes a secret, if it is there. */
  void remove(String name);

  /** The names of the secrets that begin so, sorted. */
  List<String> names(String prefix);
}
