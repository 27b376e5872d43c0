package org.analyticsstudio.connections;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.connections.ConnectionChange;
import org.analyticsstudio.api.connections.NewConnection;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes connections. */
final class ConnectionEditing {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String DEFAULT_PROJECT = "default";

  private final MetadataStore store;
  private final AuditLog audit;
  private final Projects projects;
  private final DataSources sources;
  private final SecretSettings settings;
  private final KeptConnections kept;
  private final ConnectionRows rows = new ConnectionRows();

  ConnectionEditing(
      MetadataStore store,
      AuditLog audit,
      Projects projects,
      DataSources sources,
      SecretSettings settings,
      KeptConnections kept) {
    this.store = store;
    this.audit = audit;
    this.projects = projects;
    this.sources = sources;
    this.settings = settings;
    this.kept = kept;
  }

  /** One at a time: the secrets of a connection lie beside its row, not in its transaction. */
  synchronized StoredConnection create(Principal by, NewConnection wanted) {
    String id = checkedId(wanted.id());
    String project = projects.get(project(wanted)).id();
    SettingsSchema schema = schemaOf(wanted.adapter());
    refuseTaken(id);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Map<String, String> values =
        settings.save(
            id, schema, Map.of(), wanted.settings(), wanted.secrets(), whole(wanted.adapter()));
    StoredConnection made =
        new StoredConnection(
            id,
            project,
            wanted.adapter(),
            values,
            Boolean.TRUE.equals(wanted.isDefault()),
            now,
            now);
    boolean done = false;
    try {
      write(by, made, "connection.create", tx -> rows.insert(tx, made, by.name()));
      done = true;
    } finally {
      if (!done) {
        settings.forget(id);
      }
    }
    return made;
  }

  private static String project(NewConnection wanted) {
    return wanted.projectId() == null ? DEFAULT_PROJECT : wanted.projectId();
  }

  private static String checkedId(@Nullable String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw Problem.invalid(
              "id_invalid",
              "An id begins with a small letter, followed by up to 62 small letters, digits and"
                  + " underscores.")
          .withHint("Try for example warehouse.")
          .asException();
    }
    return id;
  }

  private void refuseTaken(String id) {
    if (store.read(tx -> rows.find(tx, id)).isPresent()) {
      throw Problem.clash("connection_exists", "There is a connection of this id.", id)
          .withHint("Choose another id, or change the connection that has it.")
          .asException();
    }
  }

  /** What an adapter asks for; refuses one that makes no connections. */
  SettingsSchema schemaOf(String adapter) {
    List<AdapterDescriptor> known = sources.adapters();
    return known.stream()
        .filter(a -> a.id().equals(adapter))
        .findFirst()
        .map(AdapterDescriptor::connectionSettings)
        .orElseThrow(
            () ->
                Problem.invalid("adapter_unknown", "No connections are made with this adapter.")
                    .withObject(adapter.length() > 100 ? adapter.substring(0, 100) : adapter)
                    .withHint(
                        known.isEmpty()
                            ? "No adapter for connections is running; see Plug-ins."
                            : "There are: "
                                + String.join(", ", known.stream().map(a -> a.id()).toList())
                                + ".")
                    .asException());
  }

  /** A connection is kept whole or not at all, so that what is missing is wrong, too. */
  private Function<Settings, List<FieldProblem>> whole(String adapter) {
    return complete -> sources.check(new DataSource(adapter, complete));
  }

  synchronized StoredConnection change(Principal by, String id, ConnectionChange change) {
    StoredConnection before = kept.get(id);
    refuseToCarrySecrets(before, change.settings(), change.secrets());
    Map<String, String> values =
        settings.save(
            id,
            schemaOf(before.adapter()),
            before.settings(),
            change.settings(),
            change.secrets(),
            whole(before.adapter()));
    StoredConnection after =
        new StoredConnection(
            id,
            before.projectId(),
            before.adapter(),
            values,
            change.isDefault() == null ? before.isDefault() : change.isDefault(),
            before.createdAt(),
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    write(by, after, "connection.change", tx -> rows.update(tx, after, by.name()));
    return after;
  }

  /** What would be opened; with the secrets of the connection of this id, when there is one. */
  DataSource tried(NewConnection wanted) {
    String id = wanted.id() == null ? "" : wanted.id();
    Optional<StoredConnection> known =
        store.read(tx -> rows.find(tx, id)).filter(c -> c.adapter().equals(wanted.adapter()));
    known.ifPresent(
        connection -> refuseToCarrySecrets(connection, wanted.settings(), wanted.secrets()));
    Settings complete =
        settings.tried(
            known.map(StoredConnection::id).orElse(""),
            schemaOf(wanted.adapter()),
            known.map(StoredConnection::settings).orElse(Map.of()),
            wanted.settings(),
            wanted.secrets(),
            whole(wanted.adapter()));
    return new DataSource(wanted.adapter(), complete);
  }

  /** Else whoever may change the host could read the secrets there. */
  private void refuseToCarrySecrets(
      StoredConnection known, Map<String, String> values, Map<String, String> secrets) {
    SettingsSchema schema = schemaOf(known.adapter());
    boolean elsewhere =
        schema.definitions().stream()
            .filter(d -> d.type() == SettingType.HOST || d.type() == SettingType.URL)
            .map(SettingDefinition::name)
            .anyMatch(
                name ->
                    values.containsKey(name)
                        && !Objects.equals(values.get(name), known.settings().get(name)));
    List<FieldProblem> missing =
        settings.secretsSet(known.id(), schema).stream()
            .filter(name -> elsewhere && !secrets.containsKey(name))
            .map(
                name ->
                    FieldProblem.of(name, "secret_needed", "The host changes, so give this again."))
            .toList();
    if (!missing.isEmpty()) {
      throw Problem.invalid("settings_invalid", "Secrets do not follow to another host.")
          .withObject(known.id())
          .withErrors(missing)
          .asException();
    }
  }

  private interface Change {
    void apply(Transaction tx);
  }

  private void write(Principal by, StoredConnection connection, String action, Change change) {
    try {
      store.write(
          tx -> {
            if (connection.isDefault()) {
              rows.clearDefault(tx, connection.projectId());
            }
            change.apply(tx);
            audit.append(
                tx,
                AuditEvent.now(
                    by.name(),
                    action,
                    connection.id(),
                    "ok",
                    null,
                    Map.of("project", connection.projectId(), "adapter", connection.adapter())));
            return connection.id();
          });
    } finally {
      kept.changed();
    }
  }

  synchronized void remove(Principal by, String id, List<String> users) {
    StoredConnection known = kept.get(id);
    if (!users.isEmpty()) {
      throw Problem.clash(
              "connection_in_use",
              "Datasets stand on this connection: "
                  + String.join(", ", users.stream().limit(10).toList())
                  + (users.size() > 10 ? " and more." : "."),
              id)
          .withHint("Their versions refer to it for good; change the connection instead.")
          .asException();
    }
    write(
        by,
        new StoredConnection(
            id,
            known.projectId(),
            known.adapter(),
            known.settings(),
            false,
            known.createdAt(),
            known.updatedAt()),
        "connection.remove",
        tx -> rows.delete(tx, id));
    settings.forget(id);
  }
}
