package org.analyticsstudio.model.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting that somebody can be asked for.
 *
 * @param name {@code [a-z][a-z0-9_]{0,62}}, unique within its schema, never changed
 * @param title a few words for people
 * @param description one sentence for people; may be empty
 * @param type what it may hold
 * @param required whether there is no working without it
 * @param defaultValue what holds when nothing is set; never for a secret, except a reference to the
 *     environment as in {@code ${env:NAME}}
 * @param choices the choices of a {@link SettingType#CHOICE}, else empty
 */
public record SettingDefinition(
    String name,
    String title,
    String description,
    SettingType type,
    boolean required,
    @Nullable String defaultValue,
    List<String> choices) {

  /** Copies the list. */
  public SettingDefinition {
    choices = List.copyOf(choices);
  }

  /** A setting that may be left out and has no default. */
  public static SettingDefinition optional(
      String name, String title, String description, SettingType type) {
    return new SettingDefinition(name, title, description, type, false, null, List.of());
  }

  /** A setting there is no working without. */
  public static SettingDefinition required(
      String name, String title, String description, SettingType type) {
    return new SettingDefinition(name, title, description, type, true, null, List.of());
  }

  /** The same setting with a default. */
  public SettingDefinition withDefault(String value) {
    return new SettingDefinition(name, title, description, type, required, value, choices);
  }

  /** The same setting with its choices. */
  public SettingDefinition withChoices(List<String> values) {
    return new SettingDefinition(name, title, description, type, required, defaultValue, values);
  }
}
