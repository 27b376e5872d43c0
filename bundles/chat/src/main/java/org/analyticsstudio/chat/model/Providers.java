package org.analyticsstudio.chat.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmCapability;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The providers that are here now, and a session for each that is used. They come and go; two
 * versions of one may be here at once, and the one that came last is used. When one leaves, running
 * calls are given time, then cut off, and nothing of it is kept. Safe for use by many threads.
 */
public final class Providers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
  private static final Duration CUT_OFF = Duration.ofSeconds(2);

  private final Supplier<ModelSettings> settings;
  private final Map<String, List<LlmProvider>> here = new TreeMap<>();
  private final Map<String, OpenSession> open = new HashMap<>();
  private final Set<OpenSession> retired = new HashSet<>();

  /** No providers yet. */
  public Providers(Supplier<ModelSettings> settings) {
    this.settings = settings;
  }

  /** A provider came. */
  public void add(LlmProvider provider) {
    String id = provider.descriptor().id();
    synchronized (here) {
      here.computeIfAbsent(id, key -> new ArrayList<>()).add(provider);
    }
  }

  /** A provider left: blocks until its calls have ended and its sessions are closed. */
  public void remove(LlmProvider provider) {
    List<OpenSession> gone;
    synchronized (here) {
      here.values().forEach(all -> all.removeIf(each -> each == provider));
      here.values().removeIf(List::isEmpty);
      open.values().stream().filter(s -> s.provider == provider).forEach(retired::add);
      open.values().removeIf(s -> s.provider == provider);
      gone = retired.stream().filter(s -> s.provider == provider).toList();
      awaitUnused(gone, settings.get().drainTime());
    }
    gone.forEach(session -> session.leaving.cancel());
    synchronized (here) {
      awaitUnused(gone, CUT_OFF);
      retired.removeAll(gone);
    }
    gone.forEach(Providers::close);
  }

  private void awaitUnused(List<OpenSession> sessions, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (sessions.stream().anyMatch(s -> s.users > 0)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      try {
        here.wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The ids of the providers that are here, sorted. */
  List<String> ids() {
    synchronized (here) {
      return List.copyOf(here.keySet());
    }
  }

  /** Whether the provider is here and can be opened with these settings. */
  boolean isUsable(String id, Settings with) {
    Optional<LlmProvider> provider = newest(id);
    try {
      return provider.isPresent()
          && provider.get().descriptor().settings().missing(with.values()).isEmpty()
          && provider.get().check(with).isEmpty();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The language model provider {} can't check its settings", id, e);
      return false;
    }
  }

  private Optional<LlmProvider> newest(String id) {
    synchronized (here) {
      return Optional.ofNullable(here.get(id)).map(all -> all.get(all.size() - 1));
    }
  }

  /** How many calls to a provider run now. */
  public int running(String id) {
    synchronized (here) {
      int users = 0;
      OpenSession current = open.get(id);
      if (current != null) {
        users += current.users;
      }
      for (OpenSession former : retired) {
        users += former.provider.descriptor().id().equals(id) ? former.users : 0;
      }
      return users;
    }
  }

  /**
   * The use of a session.
   *
   * @return empty when the provider has left; else to be closed after use
   */
  Optional<Lease> lease(String id, Settings with) {
    OpenSession shared;
    List<OpenSession> unused = new ArrayList<>();
    synchronized (here) {
      Optional<LlmProvider> provider = newest(id);
      if (provider.isEmpty()) {
        return Optional.empty();
      }
      OpenSession known = open.get(id);
      if (known != null && (known.provider != provider.get() || !known.settings.equals(with))) {
        open.remove(id);
        (known.users == 0 ? unused : retired).add(known);
      }
      shared =
          open.computeIfAbsent(
              id,
              key ->
                  new OpenSession(
                      provider.get(), with, new CircuitBreaker(settings, System::nanoTime)));
      shared.users++;
    }
    unused.forEach(Providers::close);
    return Optional.of(new Lease(this, id, shared));
  }

  private void release(OpenSession shared) {
    boolean last;
    synchronized (here) {
      shared.users--;
      here.notifyAll();
      last = shared.users == 0 && retired.contains(shared) && isHere(shared.provider);
      if (last) {
        retired.remove(shared);
      }
    }
    if (last) {
      close(shared);
    }
  }

  /** One that has left is closed by whoever takes it away. */
  private boolean isHere(LlmProvider provider) {
    return here.values().stream().anyMatch(all -> all.contains(provider));
  }

  @Override
  public void close() {
    List<OpenSession> all;
    synchronized (here) {
      here.clear();
      all = new ArrayList<>(open.values());
      all.addAll(retired);
      open.clear();
      retired.clear();
    }
    all.forEach(session -> session.leaving.cancel());
    all.forEach(Providers::close);
  }

  private static void close(OpenSession session) {
    try {
      session.close();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A session of a language model provider did not close cleanly", e);
    }
  }

  /** The use of a session by one question. */
  static final class Lease implements AutoCloseable {
    private final Providers providers;
    private final String id;
    private final OpenSession shared;

    private Lease(Providers providers, String id, OpenSession shared) {
      this.providers = providers;
      this.id = id;
      this.shared = shared;
    }

    String id() {
      return id;
    }

    LlmSession session() {
      return shared.session();
    }

    boolean can(LlmCapability capability) {
      return shared.provider.descriptor().capabilities().contains(capability);
    }

    CircuitBreaker breaker() {
      return shared.breaker;
    }

    /** Signalled when the provider leaves and its time to end is over. */
    Cancellation leaving() {
      return shared.leaving;
    }

    @Override
    public void close() {
      providers.release(shared);
    }
  }
}
