package org.analyticsstudio.api.dashboards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a dashboard shall be.
 *
 * @param projectId the project it belongs to
 * @param name for people
 * @param description for people
 * @param visuals its tiles
 */
public record DashboardDefinition(
    String projectId, String name, @Nullable String description, List<Visual> visuals) {

  /** Absent lists are empty. */
  public DashboardDefinition {
    visuals = visuals == null ? List.of() : List.copyOf(visuals);
  }
}
