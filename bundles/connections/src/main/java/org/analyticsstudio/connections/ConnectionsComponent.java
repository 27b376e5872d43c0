package org.analyticsstudio.connections;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.connections.Connection;
import org.analyticsstudio.api.connections.ConnectionAdapter;
import org.analyticsstudio.api.connections.ConnectionChange;
import org.analyticsstudio.api.connections.ConnectionTest;
import org.analyticsstudio.api.connections.ConnectionUse;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.connections.NewConnection;
import org.analyticsstudio.api.connections.TablePreview;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.security.Secrets;
import org.analyticsstudio.api.settings.EnvironmentValues;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the connections. */
@Component(service = Connections.class, configurationPid = "connections")
public final class ConnectionsComponent implements Connections {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionsComponent.class);
  private static final int MOST_USERS_SHOWN = 100;

  private final MetadataStore store;
  private final DataSources sources;
  private final SecretSettings settings;
  private final KeptConnections kept;
  private final ConnectionEditing editing;
  private final ConnectionTrial trial;
  private final SourceBrowsing browsing;
  private final ConnectionRows rows = new ConnectionRows();
  private final Subscription changes;
  private final List<ConnectionUse> uses = new CopyOnWriteArrayList<>();

  /** Over the data sources. */
  @Activate
  public ConnectionsComponent(
      Map<String, Object> written,
      @Reference MetadataStore store,
      @Reference AuditLog audit,
      @Reference Projects projects,
      @Reference DataSources sources,
      @Reference Secrets secrets) {
    this.store = store;
    this.sources = sources;
    this.settings =
        new SecretSettings(
            secrets,
            new EnvironmentValues(names(written), System::getenv),
            "connection/",
            SecretSettings.Completeness.WHOLE);
    this.kept = new KeptConnections(store, sources, settings);
    this.editing = new ConnectionEditing(store, audit, projects, sources, settings, kept);
    this.trial = new ConnectionTrial(sources);
    this.browsing = new SourceBrowsing(sources);
    this.changes = store.onChangeElsewhere(Set.of("connections", "secrets"), kept::changed);
  }

  @Deactivate
  void close() {
    changes.close();
  }

  private static Set<String> names(Map<String, Object> written) {
    SettingsFile file = new SettingsFile("connections.cfg", written);
    Set<String> names =
        file.value(
            "environment-names",
            text -> new LinkedHashSet<>(Arrays.asList(text.split("[,\\s]+"))),
            Set.of(),
            Set.of());
    file.problems().forEach(LOG::warn);
    return names;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addUse(ConnectionUse use) {
    uses.add(use);
  }

  void removeUse(ConnectionUse use) {
    uses.remove(use);
  }

  @Override
  public List<ConnectionAdapter> adapters() {
    return sources.adapters().stream()
        .map(
            adapter ->
                new ConnectionAdapter(
                    adapter.id(), adapter.name(), adapter.connectionSettings().definitions()))
        .toList();
  }

  @Override
  public Page<Connection> list(@Nullable String projectId, PageRequest page) {
    String after = page.cursor() == null ? "" : page.cursor();
    List<StoredConnection> found =
        store.read(tx -> rows.list(tx, projectId, after, page.limit() + 1));
    return page.cut(found.stream().map(this::shown).toList(), Connection::id);
  }

  private Connection shown(StoredConnection connection) {
    SettingsSchema schema =
        sources.adapters().stream()
            .filter(adapter -> adapter.id().equals(connection.adapter()))
            .findFirst()
            .map(adapter -> adapter.connectionSettings())
            .orElse(SettingsSchema.NONE);
    return new Connection(
        connection.id(),
        connection.projectId(),
        connection.adapter(),
        connection.isDefault(),
        connection.settings(),
        settings.secretsSet(connection.id(), schema),
        users(connection.id()).stream().limit(MOST_USERS_SHOWN).toList(),
        connection.createdAt(),
        connection.updatedAt());
  }

  private List<String> users(String id) {
    return uses.stream().flatMap(use -> use.datasetsOn(id).stream()).toList();
  }

  @Override
  public Connection get(String id) {
    return shown(kept.get(id));
  }

  @Override
  public Connection create(Principal by, NewConnection connection) {
    return shown(editing.create(by, connection));
  }

  @Override
  public Connection change(Principal by, String id, ConnectionChange change) {
    return shown(editing.change(by, id, change));
  }

  @Override
  public void remove(Principal by, String id) {
    editing.remove(by, id, users(id));
  }

  @Override
  public ConnectionTest test(Principal by, NewConnection connection, Cancellation cancellation) {
    return trial.test(editing.tried(connection), cancellation);
  }

  @Override
  public ConnectionTest test(Principal by, String id, Cancellation cancellation) {
    return trial.test(kept.source(id), cancellation);
  }

  @Override
  public List<SourceSchema> schemas(String id, Cancellation cancellation) {
    return browsing.schemas(kept.source(id), cancellation);
  }

  @Override
  public Page<SourceTable> tables(
      String id,
      @Nullable String schema,
      @Nullable String search,
      PageRequest page,
      Cancellation cancellation) {
    return browsing.tables(kept.source(id), schema, search, page, cancellation);
  }

  @Override
  public DescribedTable table(String id, String schema, String table, Cancellation cancellation) {
    return browsing.table(kept.source(id), schema, table, cancellation);
  }

  @Override
  public TablePreview preview(
      Principal by, String id, String schema, String table, int limit, Cancellation cancellation) {
    return browsing.preview(by, kept.source(id), schema, table, limit, cancellation);
  }

  @Override
  public DataSource source(String id) {
    return kept.source(id);
  }

  @Override
  public Optional<String> defaultOf(String projectId) {
    return kept.defaultOf(projectId);
  }
}
