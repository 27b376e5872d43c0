package org.analyticsstudio.api.connections;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection to be made or tried.
 *
 * @param id {@code [a-z][a-z0-9_]{0,62}}; may be left out of one that is only tried
 * @param projectId {@code default} when absent
 * @param adapter the id of its adapter
 * @param settings by the names that the adapter asks for
 * @param secrets likewise; never shown again
 * @param isDefault whether it becomes the default one of its project
 */
public record NewConnection(
    @Nullable String id,
    @Nullable String projectId,
    String adapter,
    Map<String, String> settings,
    Map<String, String> secrets,
    @Nullable Boolean isDefault) {

  /** Absent maps are empty. */
  public NewConnection {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
    secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
  }
}
