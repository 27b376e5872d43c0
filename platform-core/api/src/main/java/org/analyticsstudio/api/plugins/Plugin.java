package org.analyticsstudio.api.plugins;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plug-in as it stands, read from the running framework at the moment of asking.
 *
 * @param id {@code [a-z][a-z0-9_]{0,62}}, unique among all plug-ins
 * @param name for people
 * @param kind what it brings
 * @param version the version that runs, or would
 * @param state where it stands
 * @param reason why it is not active, a sentence; null when it is
 * @param missing what it needs and is not there, a sentence each
 * @param publisher who signed it, when that is known
 * @param signature what the signature is worth
 * @param usedBy what uses it now, as {@code project sales} or {@code dataset orders}
 * @param shipped whether it came with the product
 * @param keptVersions the other versions whose files are kept, the one stored last first
 * @param rollbackVersion the kept version that a rollback would start; null when there is none
 * @param updateVersion the version that waits and that an update would start; null when none does
 * @param configurable whether it has settings
 * @param details more for the expert, such as the framework's own words; null when there is nothing
 */
public record Plugin(
    String id,
    String name,
    PluginKind kind,
    String version,
    PluginState state,
    @Nullable String reason,
    List<String> missing,
    @Nullable String publisher,
    SignatureStatus signature,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<String> usedBy,
    boolean shipped,
    List<String> keptVersions,
    @Nullable String rollbackVersion,
    @Nullable String updateVersion,
    boolean configurable,
    @Nullable String details) {

  /** Copies the lists. */
  public Plugin {
    missing = List.copyOf(missing);
    usedBy = List.copyOf(usedBy);
    keptVersions = List.copyOf(keptVersions);
  }
}
