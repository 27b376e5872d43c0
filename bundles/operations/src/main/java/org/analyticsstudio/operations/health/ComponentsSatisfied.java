package org.analyticsstudio.operations.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticsstudio.api.health.ReadinessCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every component of the shipped bundles has what it needs. */
final class ComponentsSatisfied implements ReadinessCheck {
  private static final Logger LOG = LoggerFactory.getLogger(ComponentsSatisfied.class);
  private static final int ATTEMPTS = 5;

  private final BundleContext context;
  private final ServiceComponentRuntime components;

  ComponentsSatisfied(BundleContext context, ServiceComponentRuntime components) {
    this.context = context;
    this.components = components;
  }

  /**
   * The runtime fails over a service that leaves while it is being described; then it is asked
   * again. Where so much comes and goes that it fails each time, nothing is ready yet.
   */
  @Override
  public List<String> missing() {
    for (int attempt = 1; true; attempt++) {
      try {
        return missingNow();
      } catch (NullPointerException | IllegalStateException e) {
        if (attempt == ATTEMPTS) {
          LOG.warn("Components can't be looked at while services change", e);
          return List.of("Services are coming and going.");
        }
      }
    }
  }

  private List<String> missingNow() {
    List<Waiting> waiting = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (ComponentDescriptionDTO component :
        components.getComponentDescriptionDTOs(shippedBundles())) {
      for (ComponentConfigurationDTO state : components.getComponentConfigurationDTOs(component)) {
        switch (state.state) {
          case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
              waiting.add(new Waiting(component, neededServices(component, state)));
          case ComponentConfigurationDTO.FAILED_ACTIVATION ->
              failed.add(
                  component.name + " failed to start: " + ActivationFailure.reason(state.failure));
          default -> {}
        }
      }
    }
    return failed.isEmpty() ? rootCauses(waiting) : failed;
  }

  /** What another waiting component will offer is no cause. */
  private static List<String> rootCauses(List<Waiting> waiting) {
    Set<String> offeredByWaiting =
        waiting.stream()
            .flatMap(w -> Stream.of(w.component().serviceInterfaces))
            .collect(Collectors.toSet());
    List<Waiting> roots =
        waiting.stream()
            .map(w -> w.without(offeredByWaiting))
            .filter(w -> !w.services().isEmpty())
            .toList();
    return (roots.isEmpty() ? waiting : roots).stream().map(Waiting::words).toList();
  }

  private static List<String> neededServices(
      ComponentDescriptionDTO component, ComponentConfigurationDTO state) {
    Set<String> unsatisfied =
        Stream.of(state.unsatisfiedReferences)
            .map((UnsatisfiedReferenceDTO reference) -> reference.name)
            .collect(Collectors.toSet());
    return Stream.of(component.references)
        .filter(reference -> unsatisfied.contains(reference.name))
        .map((ReferenceDTO reference) -> reference.interfaceName)
        .distinct()
        .toList();
  }

  private Bundle[] shippedBundles() {
    return Stream.of(context.getBundles())
        .filter(bundle -> ShippedBundlesActive.isShipped(bundle, context))
        .toArray(Bundle[]::new);
  }

  private record Waiting(ComponentDescriptionDTO component, List<String> services) {
    Waiting without(Set<String> offered) {
      return new Waiting(
          component, services.stream().filter(service -> !offered.contains(service)).toList());
    }

    String words() {
      return component.name + " waits for " + String.join(", ", services) + ".";
    }
  }
}
