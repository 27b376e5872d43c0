package org.analyticsstudio.duckdb;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;

/**
 * What the settings of a data source say.
 *
 * @param file the DuckDB file
 * @param memoryLimit how much memory its queries may use, in DuckDB's own words
 */
record DuckDbSettings(Path file, String memoryLimit) {

  private static final String PATH = "path";
  private static final String MEMORY_LIMIT = "memory_limit";
  private static final String DEFAULT_MEMORY_LIMIT = "25%";
  private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,5} ?(MB|GB|MiB|GiB|%)");
  private static final Set<String> KNOWN = Set.of(PATH, MEMORY_LIMIT);

  static DuckDbSettings of(Settings settings) {
    List<FieldProblem> problems = check(settings);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).message());
    }
    return new DuckDbSettings(
        Path.of(settings.get(PATH).orElseThrow()).toAbsolutePath().normalize(),
        settings.get(MEMORY_LIMIT).orElse(DEFAULT_MEMORY_LIMIT));
  }

  static List<FieldProblem> check(Settings settings) {
    List<FieldProblem> problems = new ArrayList<>();
    for (String name : new TreeSet<>(settings.values().keySet())) {
      if (!KNOWN.contains(name)) {
        problems.add(
            new FieldProblem(
                name,
                "unknown_setting",
                "A DuckDB file has no setting of this name.",
                "Its settings are path and memory_limit."));
      }
    }
    checkPath(settings.values(), problems);
    settings
        .get(MEMORY_LIMIT)
        .filter(limit -> !MEMORY.matcher(limit).matches())
        .ifPresent(
            limit ->
                problems.add(
                    new FieldProblem(
                        MEMORY_LIMIT,
                        "setting_invalid",
                        "The memory limit can't be read.",
                        "Write it like 2GB or 25%.")));
    return problems;
  }

  private static void checkPath(Map<String, String> values, List<FieldProblem> problems) {
    Optional<String> path = Optional.ofNullable(values.get(PATH)).filter(p -> !p.isBlank());
    if (path.isEmpty()) {
      problems.add(
          new FieldProblem(
              PATH,
              "setting_missing",
              "The path of the file is missing.",
              "Give the setting path."));
      return;
    }
    try {
      if (!Path.of(path.get()).isAbsolute()) {
        problems.add(
            new FieldProblem(
                PATH,
                "setting_invalid",
                "The path of the file is not absolute.",
                "Give the whole path, from the root."));
      }
    } catch (InvalidPathException e) {
      problems.add(FieldProblem.of(PATH, "setting_invalid", "The path of the file can't be read."));
    }
  }
}
