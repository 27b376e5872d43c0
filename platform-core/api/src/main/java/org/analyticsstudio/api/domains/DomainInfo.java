package org.analyticsstudio.api.domains;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain that is there now.
 *
 * @param id its id
 * @param name for people
 * @param version as in {@code 1.2.0}
 * @param state {@code active}, or {@code failed} when it can't be used
 * @param reason why it can't be used; null when it can
 * @param title shown at the top of its projects
 * @param description what it is about
 * @param primaryColor readable on white, as {@code #RRGGBB}
 * @param primaryColorOnDark readable on the dark theme
 * @param logo the logo as SVG text, without anything active in it
 * @param datasets its datasets
 * @param dashboards how many dashboards it brings
 * @param questions worked questions it can answer, a few
 * @param notes what was corrected or is worth knowing
 */
public record DomainInfo(
    String id,
    String name,
    String version,
    String state,
    @Nullable String reason,
    String title,
    String description,
    @Nullable String primaryColor,
    @Nullable String primaryColorOnDark,
    @Nullable String logo,
    List<DatasetInfo> datasets,
    int dashboards,
    List<String> questions,
    List<String> notes) {

  /** Copies the lists. */
  public DomainInfo {
    datasets = List.copyOf(datasets);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /**
   * A dataset of a domain.
   *
   * @param id its id in the domain
   * @param name for people
   * @param description what its rows are
   * @param sample whether it brings data of its own
   */
  public record DatasetInfo(String id, String name, @Nullable String description, boolean sample) {}
}
