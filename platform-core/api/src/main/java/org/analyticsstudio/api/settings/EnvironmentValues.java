package org.analyticsstudio.api.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values of the environment that settings may refer to as {@code ${env:NAME}}: the variable itself,
 * or the content of the file that {@code NAME_FILE} names. Only names of the administrator's list
 * are read. Safe for use by many threads.
 */
public final class EnvironmentValues {

  private static final Logger LOG = LoggerFactory.getLogger(EnvironmentValues.class);
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");
  private static final long MOST_BYTES = 64_000;

  private final Set<String> allowed;
  private final UnaryOperator<@Nullable String> variables;

  /**
   * The variables of these names.
   *
   * @param variables how a variable is read; null when it is not set
   */
  public EnvironmentValues(Set<String> allowed, UnaryOperator<@Nullable String> variables) {
    this.allowed = Set.copyOf(allowed);
    this.variables = variables;
  }

  /** The name a value refers to, when it is a reference. */
  public static Optional<String> nameIn(String value) {
    Matcher matcher = REFERENCE.matcher(value);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a name is on the list. */
  public boolean allows(String name) {
    return allowed.contains(name);
  }

  /** A value with a reference followed; nothing when it leads nowhere. */
  public Optional<String> resolve(String value) {
    Optional<String> name = nameIn(value);
    return name.isEmpty() ? Optional.of(value) : name.filter(this::allows).flatMap(this::read);
  }

  private Optional<String> read(String name) {
    String direct = variables.apply(name);
    if (direct != null && !direct.isBlank()) {
      return Optional.of(direct.strip());
    }
    String file = variables.apply(name + "_FILE");
    if (file == null || file.isBlank()) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(file);
      if (Files.size(path) > MOST_BYTES) {
        LOG.warn("The file that {}_FILE names is too large for a setting", name);
        return Optional.empty();
      }
      String content = Files.readString(path).strip();
      return content.isEmpty() ? Optional.empty() : Optional.of(content);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The file that {}_FILE names can't be read", name);
      return Optional.empty();
    }
  }
}
