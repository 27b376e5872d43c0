package org.analyticsstudio.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ComponentsSatisfiedTest {

  private final BundleContext context =
      proxy(BundleContext.class, (self, method, arguments) -> new Bundle[0]);

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** As the runtime does over a service that is unregistered while it is being described. */
  private ComponentsSatisfied failing(int times) {
    AtomicInteger left = new AtomicInteger(times);
    return new ComponentsSatisfied(
        context,
        proxy(
            ServiceComponentRuntime.class,
            (self, method, arguments) -> {
              if (left.getAndDecrement() > 0) {
                throw new NullPointerException("its bundle is gone");
              }
              return List.of();
            }));
  }

  @Test
  void asksAgainWhenAServiceLeftMeanwhile() {
    assertThat(failing(3).missing()).isEmpty();
  }

  @Test
  void isNotReadyWhileEachLookGoesWrong() {
    assertThat(failing(1_000).missing()).containsExactly("Services are coming and going.");
  }
}
