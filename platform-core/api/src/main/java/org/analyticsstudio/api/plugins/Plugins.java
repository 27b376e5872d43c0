package org.analyticsstudio.api.plugins;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plug-in host. Every change goes through the same steps whichever way it comes, one change at
 * a time; a change that fails leaves what ran before running. Every change is written to the
 * desired state, the history and the audit log. Safe for use by many threads. Problems: 404 {@code
 * plugin_not_found}, 409 {@code plugin_in_use} with what uses it, 409 {@code plugins_read_only}
 * when the desired state is managed elsewhere, 422 for a plug-in that does not pass.
 */
@ProviderType
public interface Plugins {

  /** All plug-ins by name; failed, blocked and staged ones included. One never hides another. */
  List<Plugin> list();

  /** One plug-in. */
  Plugin get(String id);

  /** Whether the desired state is managed elsewhere, so that nothing can be changed here. */
  boolean isReadOnly();

  /** How large a plug-in file may be, in bytes; a larger one is refused. */
  long maxFileBytes();

  /** Checks a plug-in file and says what installing it would change. Nothing is kept. */
  PluginReport inspect(Principal by, String fileName, InputStream file, Progress progress);

  /**
   * Installs a plug-in, or updates it when an older version is there.
   *
   * @param force whether an older version may take the place of a newer one
   */
  PluginReport install(
      Principal by, String fileName, InputStream file, boolean force, Progress progress);

  /** Switches a plug-in on. A staged one is installed by that. */
  Plugin enable(Principal by, String id, Progress progress);

  /** Switches a plug-in off, after running work has ended. */
  Plugin disable(Principal by, String id, boolean force, Progress progress);

  /** Takes a plug-in back to the newest kept version before the one that runs. */
  Plugin rollback(Principal by, String id, Progress progress);

  /** Takes a plug-in to the version that waits, staged or shipped, when there is one. */
  Plugin update(Principal by, String id, Progress progress);

  /** Removes a plug-in with its kept versions. What people made with it stays. */
  void remove(Principal by, String id, boolean force, Progress progress);

  /** What happened to a plug-in, newest first; to all of them when the id is null. */
  Page<PluginEvent> history(@Nullable String id, PageRequest page);

  /** What can be and was set. */
  PluginSettings settings(String id);

  /**
   * Sets values and secrets; names left out stay as they are, an empty text takes a value away.
   *
   * @param values settings that are not secret
   * @param secrets secret settings
   */
  PluginSettings saveSettings(
      Principal by, String id, Map<String, String> values, Map<String, String> secrets);

  /**
   * The settings a plug-in is to be opened with: defaults filled in, references to the environment
   * and secrets resolved. For the bundles that open plug-ins, never for the wire.
   */
  Settings resolvedSettings(String id);

  /** The newest lines that a plug-in and the host about it have logged, oldest first. */
  List<LogLine> log(String id, int limit);

  /**
   * A line of a log.
   *
   * @param at when, ISO 8601
   * @param level {@code error}, {@code warn}, {@code info} or {@code debug}
   * @param message what was logged, without a stack trace
   */
  record LogLine(String at, String level, String message) {}
}
