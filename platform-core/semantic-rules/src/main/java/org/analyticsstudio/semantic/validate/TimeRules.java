package org.analyticsstudio.semantic.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.schema.Grain;

/** What must hold for the grain and the time columns. */
final class TimeRules {

  private static final int MAX = 100;

  private final Members members;
  private final Findings findings;

  TimeRules(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  void check(ObjectReader schema) {
    Optional<Grain> grain =
        schema
            .requiredText("grain")
            .flatMap(text -> WireNames.read(Grain.class, text, "grain", "grain_unknown", findings));
    List<ObjectReader.Item> columns = schema.texts("time_columns", MAX);
    Set<String> seen = new HashSet<>();
    for (ObjectReader.Item column : columns) {
      check(column);
      if (!seen.add(column.text())) {
        findings.error(
            column.path(), "duplicate_name", column.text() + " is listed twice.", "Leave one out.");
      }
    }
    if (grain.filter(Grain.NONE::equals).isPresent() && !columns.isEmpty()) {
      findings.warning(
          "grain",
          "grain_without_time",
          "The grain is none, yet there are time columns.",
          "Choose daily, monthly or another grain.");
    }
    if (grain.filter(g -> g != Grain.NONE).isPresent() && columns.isEmpty()) {
      findings.warning(
          "time_columns",
          "grain_without_time",
          "The grain says rows have a time, yet there are no time columns.",
          "List a dimension of type date or timestamp, or use the grain none.");
    }
  }

  private void check(ObjectReader.Item column) {
    if (members.isTime(column.text())) {
      return;
    }
    if (members.isDimension(column.text())) {
      findings.error(
          column.path(),
          "not_a_time_column",
          column.text() + " is neither of type date nor timestamp.",
          NearestNames.hint(column.text(), members.timeNames()));
      return;
    }
    findings.error(
        column.path(),
        "unknown_member",
        "There is no dimension " + column.text() + ".",
        NearestNames.hint(column.text(), members.timeNames()));
  }
}
