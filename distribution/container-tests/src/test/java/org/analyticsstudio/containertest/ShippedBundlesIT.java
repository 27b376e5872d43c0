package org.analyticsstudio.containertest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Before;
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

  @Before
  public void plugins() throws InterruptedException {
    assertEventuallyNone(() -> ShippedProduct.pluginsNotRunning(context));
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
                .map(this::described)
                .collect(toList()));
  }

  private List<ComponentDescriptionDTO> own() {
    return components.getComponentDescriptionDTOs().stream()
        .filter(component -> component.name.startsWith("org.analyticsstudio."))
        .collect(toList());
  }

  private static void assertEventuallyNone(Supplier<List<String>> look)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<String> left = look.get();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
      left = look.get();
    }
    assertEquals(List.of(), left);
  }

  private boolean satisfied(ComponentDescriptionDTO component) {
    var configurations = components.getComponentConfigurationDTOs(component);
    return !configurations.isEmpty()
        && configurations.stream().allMatch(each -> (each.state & SATISFIED) != 0);
  }

  private String described(ComponentDescriptionDTO component) {
    String enabled = components.isComponentEnabled(component) ? "enabled" : "disabled";
    return components.getComponentConfigurationDTOs(component).stream()
        .map(each -> "state " + each.state + (each.failure == null ? "" : ": " + each.failure))
        .collect(joining("; ", component.name + " (" + enabled + ") ", ""));
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
