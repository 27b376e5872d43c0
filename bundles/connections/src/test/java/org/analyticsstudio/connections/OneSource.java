package org.analyticsstudio.connections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** Data sources of one kind, which let in whoever knows the password. */
final class OneSource implements DataSources {

  static final String PASSWORD = "open sesame";

  private static final AdapterDescriptor ADAPTER =
      new AdapterDescriptor(
          "one",
          "One",
          new AdapterCapabilities(java.util.Set.of(), java.util.Set.of(), 1),
          new SettingsSchema(
              List.of(
                  SettingDefinition.required("host", "Host", "", SettingType.HOST),
                  SettingDefinition.required("port", "Port", "", SettingType.NUMBER)
                      .withDefault("1"),
                  SettingDefinition.optional("password", "Password", "", SettingType.SECRET))));

  final List<DataSource> tried = new ArrayList<>();

  @Override
  public List<AdapterDescriptor> adapters() {
    return List.of(ADAPTER);
  }

  @Override
  public AdapterDescriptor adapter(String id) {
    return ADAPTER;
  }

  @Override
  public List<FieldProblem> check(DataSource source) {
    return ADAPTER.connectionSettings().missing(source.settings().values()).stream()
        .map(d -> FieldProblem.of(d.name(), "setting_missing", d.title() + " is missing."))
        .toList();
  }

  @Override
  public SourceReport test(DataSource source, Cancellation cancellation) {
    tried.add(source);
    if (!source.settings().get("password").orElse("").equals(PASSWORD)) {
      throw Problem.of(503, "data_source_unavailable", "Not now", "The password is not accepted.")
          .withHint("Check the password.")
          .asException();
    }
    return new SourceReport("One", "1.0", "reader", List.of("It is not encrypted."));
  }

  @Override
  public <T> T introspect(DataSource source, Function<IntrospectableSession, T> look) {
    throw new UnsupportedOperationException("A real server is looked into by the system tests");
  }

  @Override
  public List<@Nullable Object[]> rows(
      Principal by,
      DataSource source,
      QueryPlan plan,
      Duration timeout,
      Cancellation cancellation) {
    throw new UnsupportedOperationException("A real server is read by the system tests");
  }
}
