package org.analyticsstudio.api.connections;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A connection as it may be shown.
 *
 * @param id {@code [a-z][a-z0-9_]{0,62}}, unique in the installation
 * @param projectId the project it belongs to
 * @param adapter the id of its adapter
 * @param isDefault whether tables of the project are looked for here when no connection is named
 * @param settings what was set, without secrets
 * @param secretsSet the names of the secrets that have a value
 * @param usedBy the ids of the datasets that stand on it; at most 100
 * @param createdAt when it was made
 * @param updatedAt when it was changed
 */
public record Connection(
    String id,
    String projectId,
    String adapter,
    boolean isDefault,
    Map<String, String> settings,
    List<String> secretsSet,
    List<String> usedBy,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the lists and the map. */
  public Connection {
    settings = Map.copyOf(settings);
    secretsSet = List.copyOf(secretsSet);
    usedBy = List.copyOf(usedBy);
  }
}
