package org.analyticsstudio.plugins.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.analyticsstudio.api.security.Secrets;

/** Secrets for as long as a test runs. */
public final class MemorySecrets implements Secrets {

  private final Map<String, String> secrets = new ConcurrentSkipListMap<>();

  @Override
  public void put(String name, String secret) {
    secrets.put(name, secret);
  }

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public void remove(String name) {
    secrets.remove(name);
  }

  @Override
  public List<String> names(String prefix) {
    return secrets.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }
}
