package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.domain.format.DomainFinding;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.domain.yaml.SourceMap;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.semantic.validate.Findings;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, each thing with its file and line. */
final class DomainFindings {

  private static final int MAX = 500;

  private final List<DomainFinding> findings = new ArrayList<>();
  private final SourceMap marks = new SourceMap();

  SourceMap marks() {
    return marks;
  }

  void add(Mark place, String sentence) {
    DomainFinding finding = new DomainFinding(place.file(), place.line(), sentence);
    if (findings.size() < MAX && !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  void add(JsonNode root, String path, String sentence) {
    add(marks.at(root, path), sentence);
  }

  void add(JsonNode root, String path, String message, @Nullable String hint) {
    add(root, path, hint == null ? message : message + " " + hint);
  }

  /** What was found out about a tree, put where its parts came from. */
  void take(JsonNode root, Findings found) {
    take(root, "", found.errors());
  }

  void take(JsonNode root, String prefix, List<FieldProblem> problems) {
    for (FieldProblem problem : problems) {
      String dot = prefix.isEmpty() || problem.path().isEmpty() ? "" : ".";
      add(root, prefix + dot + problem.path(), problem.message(), problem.hint());
    }
  }

  List<DomainFinding> all() {
    return List.copyOf(findings);
  }
}
