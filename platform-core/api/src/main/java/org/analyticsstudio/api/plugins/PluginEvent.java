package org.analyticsstudio.api.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a plug-in.
 *
 * @param id increasing in the order they happened
 * @param pluginId the plug-in
 * @param version its version then
 * @param at when
 * @param by who wanted it; {@code system} for what the platform did by itself
 * @param step {@code install}, {@code update}, {@code enable}, {@code disable}, {@code rollback},
 *     {@code remove}, {@code settings}, {@code offer}, {@code refuse}
 * @param ok whether it went well
 * @param message one sentence
 * @param details more for the expert; null when there is nothing
 */
public record PluginEvent(
    long id,
    String pluginId,
    String version,
    Instant at,
    String by,
    String step,
    boolean ok,
    String message,
    @Nullable String details) {}
