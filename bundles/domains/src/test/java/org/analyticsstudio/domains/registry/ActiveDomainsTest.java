package org.analyticsstudio.domains.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ActiveDomainsTest {

  private final Queue<Runnable> toRead = new ArrayDeque<>();
  private final ActiveDomains domains =
      new ActiveDomains(proxy(BundleContext.class, Map.of()), Set::of, toRead::add, came -> {});
  private final BundleEvent started =
      new BundleEvent(BundleEvent.STARTED, bundle(0, "none", "0.0.0"));

  private static Bundle bundle(long number, String id, String version) {
    BundleCapability capability =
        proxy(BundleCapability.class, Map.of("getAttributes", Map.of("id", id)));
    BundleRevision revision =
        proxy(BundleRevision.class, Map.of("getDeclaredCapabilities", List.of(capability)));
    return proxy(
        Bundle.class,
        Map.of(
            "getBundleId", number, "getVersion", Version.parseVersion(version), "adapt", revision));
  }

  /** Answers these calls alone. */
  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName()));
  }

  private CompletableFuture<ActiveDomain> come(Bundle bundle) {
    return Optional.ofNullable(domains.addingBundle(bundle, started)).orElseThrow();
  }

  private void read() {
    toRead.remove().run();
  }

  private String version(String id) {
    return domains.get(id).orElseThrow().version();
  }

  @Test
  void theOlderVersionAnswersUntilTheNewerOneIsRead() {
    come(bundle(1, "toy", "1.0.0"));
    read();

    come(bundle(2, "toy", "1.1.0"));
    assertThat(version("toy")).isEqualTo("1.0.0");
    read();

    assertThat(version("toy")).isEqualTo("1.1.0");
    assertThat(domains.list()).extracting(ActiveDomain::version).containsExactly("1.1.0");
  }

  @Test
  void whoAsksForAnotherDomainDoesNotWaitForOneThatIsBeingRead() {
    come(bundle(1, "shop", "1.0.0"));
    read();

    come(bundle(2, "toy", "1.0.0"));

    assertThat(version("shop")).isEqualTo("1.0.0");
  }

  @Test
  void anOlderVersionLeavesWhenTheNewerOneIsRead() throws Exception {
    Bundle old = bundle(1, "toy", "1.0.0");
    CompletableFuture<ActiveDomain> before = come(old);
    read();
    come(bundle(2, "toy", "1.1.0"));

    CompletableFuture<Void> leaving =
        CompletableFuture.runAsync(() -> domains.removedBundle(old, started, before));
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(leaving).isNotDone();
    assertThat(version("toy")).isEqualTo("1.0.0");
    read();

    assertThat(leaving).succeedsWithin(5, TimeUnit.SECONDS);
    assertThat(version("toy")).isEqualTo("1.1.0");
  }

  @Test
  void whatHasNoOtherVersionLeavesAtOnce() {
    Bundle old = bundle(1, "toy", "1.0.0");
    CompletableFuture<ActiveDomain> before = come(old);
    read();

    domains.removedBundle(old, started, before);

    assertThat(domains.get("toy")).isEmpty();
    assertThat(domains.list()).isEmpty();
  }
}
