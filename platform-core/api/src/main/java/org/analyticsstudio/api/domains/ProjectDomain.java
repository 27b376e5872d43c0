package org.analyticsstudio.api.domains;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a project came from.
 *
 * @param projectId the project
 * @param domain the id of the domain
 * @param version the version it was made of, or last updated to
 * @param contentHash SHA-256 of what was copied
 * @param state {@code filling} while it is made, {@code ready} then
 * @param createdAt when it was made
 * @param createdBy the name of who made it
 * @param title shown at the top
 * @param primaryColor readable on white, as {@code #RRGGBB}
 * @param primaryColorOnDark readable on the dark theme
 * @param features which parts of the product it shows
 * @param questions worked questions that can be asked, a few
 * @param availableVersion the version of the domain that is there now; null when it is not there
 * @param updateAvailable whether that version differs from what was copied
 * @param differences what differs, part by part
 */
public record ProjectDomain(
    String projectId,
    String domain,
    String version,
    String contentHash,
    String state,
    Instant createdAt,
    String createdBy,
    String title,
    @Nullable String primaryColor,
    @Nullable String primaryColorOnDark,
    FeatureSet features,
    List<String> questions,
    @Nullable String availableVersion,
    boolean updateAvailable,
    List<Difference> differences) {

  /** Copies the lists. */
  public ProjectDomain {
    questions = List.copyOf(questions);
    differences = List.copyOf(differences);
  }

  /**
   * Which parts of the product are shown.
   *
   * @param aiChat questions may go to a language model
   * @param dashboards dashboards are shown
   * @param calculations calculated values are offered
   * @param timeIntelligence comparisons over time are offered
   */
  public record FeatureSet(
      boolean aiChat, boolean dashboards, boolean calculations, boolean timeIntelligence) {}

  /**
   * A part of the domain that is not as it was copied.
   *
   * @param part {@code schema:DATASET}, {@code dashboard:NAME}, {@code prompts}, {@code examples}
   *     or {@code settings}
   * @param change {@code added}, {@code changed} or {@code removed}
   * @param changedHere whether people have changed this part of the project since it was copied
   * @param summary what differs, in a sentence
   */
  public record Difference(String part, String change, boolean changedHere, String summary) {}
}
