package org.analyticsstudio.containertest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Grain;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Adapters, policies and settings come and go while the product runs. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ServiceDynamicsIT {
  private static final String CSV = "region,amount\nNorth,40\nSouth,2\n";
  private static final String LARGE_CSV = CSV + "East,1\n".repeat(1_000);
  private static final SemanticQuery TOTAL =
      SemanticQuery.of("amounts", List.of(), List.of(MeasureRef.of("amount", Aggregation.SUM)));
  private static final Policy NORTH_ONLY =
      (principal, dataset) ->
          new PolicyConstraints(
              List.of(
                  new Predicate.Comparison(
                      new ColumnRef("region", ColumnType.TEXT), Operator.EQUALS, List.of("North"))),
              Set.of(),
              "north");

  @Inject private BundleContext context;
  @Inject private ConfigurationAdmin configurations;

  @org.ops4j.pax.exam.Configuration
  public Option[] product() {
    return ShippedProduct.inContainer("dynamics");
  }

  @Before
  public void dataset() {
    await("the plug-ins", () -> ShippedProduct.pluginsNotRunning(context).isEmpty());
    Datasets datasets = service(Datasets.class);
    try {
      datasets.get("amounts");
    } catch (ProblemException absent) {
      datasets.create(
          Principal.SYSTEM,
          new NewDataset(
              "amounts",
              "Amounts",
              null,
              Grain.NONE,
              null,
              upload(CSV).fileId(),
              List.of(),
              null,
              null,
              null),
          Progress.unwatched());
    }
  }

  @Test
  public void the_engine_lives_on_while_its_adapter_is_away() throws BundleException {
    QueryEngine engine = service(QueryEngine.class);
    Bundle adapter = bundle("org.analyticsstudio.duckdb");
    assertEquals(42, total());

    adapter.stop();
    try {
      ProblemException refused = assertThrows(ProblemException.class, this::total);
      assertEquals("data_source_unavailable", refused.problem().code());
      assertEquals(503, refused.problem().status());
    } finally {
      adapter.start();
    }

    assertEquals(42, total());
    assertSame(engine, service(QueryEngine.class));
  }

  @Test
  public void a_policy_holds_from_the_moment_it_comes_to_the_moment_it_leaves() {
    ServiceRegistration<Policy> policy = context.registerService(Policy.class, NORTH_ONLY, null);
    try {
      assertEquals(40, total());
    } finally {
      policy.unregister();
    }
    assertEquals(42, total());
  }

  @Test
  public void a_setting_reaches_its_component_and_is_forgotten_with_the_configuration()
      throws Exception {
    Configuration settings = configurations.getConfiguration("files", null);
    settings.update(new Hashtable<>(Map.of("max-size", "1KB")));
    try {
      await("the new limit", () -> isTooLarge(LARGE_CSV));
    } finally {
      settings.delete();
    }
    await("the usual limit", () -> !isTooLarge(LARGE_CSV));
    assertEquals(1_002, upload(LARGE_CSV).rowCount());
    assertEquals(42, total());
  }

  private boolean isTooLarge(String csv) {
    try {
      upload(csv);
      return false;
    } catch (ProblemException refused) {
      assertEquals("file_too_large", refused.problem().code());
      return true;
    }
  }

  private UploadedFile upload(String csv) {
    return service(Files.class)
        .upload(
            Principal.SYSTEM,
            "default",
            "amounts.csv",
            UploadOptions.detectAll(),
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            Progress.unwatched());
  }

  private long total() {
    return ((Number)
            service(QueryEngine.class)
                .execute(Principal.SYSTEM, TOTAL, QueryContext.of("query"))
                .results()
                .asMaps()
                .get(0)
                .get("amount_sum"))
        .longValue();
  }

  private Bundle bundle(String name) {
    return Stream.of(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  /** The service as it is now: components that were configured anew offer new ones. */
  private <T> T service(Class<T> type) {
    await(type.getName(), () -> context.getServiceReference(type) != null);
    ServiceReference<T> reference = context.getServiceReference(type);
    return context.getService(reference);
  }

  private static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        fail("In vain awaited: " + what);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
