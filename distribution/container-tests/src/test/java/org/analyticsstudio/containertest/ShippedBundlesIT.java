package org.analyticsstudio.containertest;

import static java.util.stream.Collectors.toList;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What is shipped resolves, starts and finds what it needs. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ShippedBundlesIT {
  private static final int SATISFIED =
      ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE;

  @Inject private BundleContext context;
  @Inject private ServiceComponentRuntime components;

  @Configuration
  public Option[] product() {
    return ShippedProduct.inContainer("shipped");
  }

  @Test
  public void every_bundle_runs_and_every_fragment_is_attached() throws InterruptedException {
    assertEventuallyNone(
        () ->
            shipped()
                .filter(
                    bundle ->
                        bundle.getState() != (isFragment(bundle) ? Bundle.RESOLVED : Bundle.ACTIVE))
                .map(Bundle::toString)
                .collect(toList()));
  }

  @Test
  public void every_component_is_enabled_and_has_what_it_needs() throws InterruptedException {
    assertFalse(own().isEmpty());
    assertEventuallyNone(
        () ->
            own().stream()
                .filter(
                    component -> !components.isComponentEnabled(component) || !satisfied(component))
                .map(component -> component.name)
                .collect(toList()));
  }

  private List<ComponentDescriptionDTO> own() {
    return components.getComponentDescriptionDTOs().stream()
        .filter(component -> component.name.startsWith("org.analyticsstudio."))
        .collect(toList());
  }

  /** Plug-ins are started beside the start of the product. */
  private static void assertEventuallyNone(Supplier<List<String>> left)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!left.get().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertEquals(List.of(), left.get());
  }

  private boolean satisfied(ComponentDescriptionDTO component) {
    var configurations = components.getComponentConfigurationDTOs(component);
    return !configurations.isEmpty()
        && configurations.stream().allMatch(each -> (each.state & SATISFIED) != 0);
  }

  private Stream<Bundle> shipped() {
    return Stream.of(context.getBundles())
        .filter(bundle -> bundle.getLocation().startsWith("reference:"))
        .filter(bundle -> bundle.getLocation().contains("/lib/"));
  }

  private static boolean isFragment(Bundle bundle) {
    return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }
}
