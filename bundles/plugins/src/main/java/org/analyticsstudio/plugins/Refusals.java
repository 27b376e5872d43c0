package org.analyticsstudio.plugins;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;

/** Why a plug-in is not taken or not changed, as it is told. */
public final class Refusals {

  private Refusals() {}

  /** There is no such plug-in. */
  public static Problem notFound(String id) {
    return Problem.notFound("plugin_not_found", "There is no plug-in " + id + ".", id);
  }

  /** The file is larger than allowed. */
  public static Problem tooLarge(long maxBytes) {
    return Problem.of(
            413,
            "plugin_too_large",
            "Too large",
            "The plug-in is larger than " + maxBytes / 1_000_000 + " MB.")
        .withHint("An administrator can raise max-size-mb in conf/plugins.cfg.");
  }

  /** The file is no archive, or a dangerous one. */
  public static Problem badArchive(String detail) {
    return Problem.invalid("plugin_archive_invalid", detail)
        .withHint("Give a bundle jar, or a zip of one bundle jar with its library bundles.");
  }

  /** The bundle does not say what it is, or says it wrongly. */
  public static Problem badIdentity(String detail) {
    return Problem.invalid("plugin_identity_invalid", detail)
        .withHint("The developer guide shows the capability a plug-in declares.");
  }

  /** A check did not pass. */
  public static Problem checkFailed(String id, String check, String detail) {
    return Problem.invalid("plugin_" + check + "_refused", detail).withObject(id);
  }

  /** It is in use. */
  public static Problem inUse(String id, List<String> usedBy) {
    return Problem.clash(
            "plugin_in_use",
            "The plug-in " + id + " is used by " + String.join(", ", usedBy) + ".",
            id)
        .withErrors(usedBy.stream().map(u -> FieldProblem.of("", "used_by", u)).toList())
        .withHint("Take it away with force when that is meant.");
  }

  /** The desired state is kept elsewhere. */
  public static Problem readOnly() {
    return Problem.clash(
            "plugins_read_only",
            "The plug-ins are managed by plugins.yaml, which says managed: true.",
            "plugins.yaml")
        .withHint("Change the file and restart, or take managed out of it.");
  }

  /** The file with the desired state can't be written or read. */
  public static Problem stateFailed(String detail) {
    return Problem.of(500, "plugin_state_failed", "The state could not be kept", detail);
  }

  /** There is nothing to go back or forward to. */
  public static Problem nothingTo(String id, String what) {
    return Problem.clash(
        "plugin_nothing_to_" + what,
        "There is no version of "
            + id
            + " to "
            + (what.equals("rollback") ? "go back to" : "update to")
            + ".",
        id);
  }

  /**
   * It was started and is not well.
   *
   * @param running the version that ran before and still does
   */
  public static Problem startFailed(String id, String detail, Optional<String> running) {
    String rest =
        running
            .map(version -> "Version " + version + " still runs.")
            .orElse("Nothing of it runs; it stays in the list with the reason.");
    return Problem.invalid("plugin_start_failed", detail)
        .withObject(id)
        .withHint(rest + " The plug-in's log says more.");
  }
}
