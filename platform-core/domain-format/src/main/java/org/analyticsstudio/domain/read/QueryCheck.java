package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.resolve.QueryResolver;
import org.analyticsstudio.query.resolve.RowLimit;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;

/** Resolves queries of a domain against its own schemas, by the rules the host asks them by. */
final class QueryCheck {

  private static final AdapterCapabilities EVERYTHING =
      new AdapterCapabilities(
          EnumSet.allOf(Aggregation.class), EnumSet.allOf(Granularity.class), 0);

  private static final Pattern MISSING =
      Pattern.compile("Missing required creator property '([^']+)'");

  private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
  private final List<String> declared;
  private final DomainFindings findings;
  private final ObjectMapper json;

  /**
   * Checks against datasets.
   *
   * @param declared the ids of all datasets, also of those that are not right themselves; queries
   *     of these are not looked at
   */
  QueryCheck(
      List<DomainDataset> datasets,
      List<String> declared,
      DomainFindings findings,
      ObjectMapper json) {
    this.declared = declared;
    this.findings = findings;
    this.json = json;
    for (DomainDataset dataset : datasets) {
      vocabularies.put(dataset.id(), Vocabulary.of(dataset.schema(), dataset.columns(), Set.of()));
    }
  }

  /** The query at a path; empty, and reported, when it can't be asked. */
  Optional<SemanticQuery> read(JsonNode root, String path, JsonNode query) {
    ObjectNode complete = query.deepCopy();
    if (!complete.has("dataset_id") && declared.size() == 1) {
      complete.put("dataset_id", declared.get(0));
    }
    return convert(root, path, complete, SemanticQuery.class)
        .filter(read -> resolves(root, path, read));
  }

  /** A value of a type; empty, and reported, when it is none. */
  <T> Optional<T> convert(JsonNode root, String path, JsonNode node, Class<T> type) {
    try {
      return Optional.of(json.treeToValue(node, type));
    } catch (JsonMappingException e) {
      findings.add(root, place(path, e), sentence(e));
    } catch (JsonProcessingException e) {
      findings.add(root, path, "This can't be read.");
    }
    return Optional.empty();
  }

  boolean resolves(JsonNode root, String path, SemanticQuery query) {
    Vocabulary vocabulary = vocabularies.get(query.datasetId());
    if (vocabulary == null) {
      if (!declared.contains(query.datasetId())) {
        findings.add(
            root,
            path + ".dataset_id",
            "The domain has no dataset " + query.datasetId() + ".",
            NearestNames.hint(query.datasetId(), declared));
      }
      return false;
    }
    try {
      QueryResolver.resolve(query, vocabulary, EVERYTHING, RowLimit.PAGE);
      return true;
    } catch (ProblemException e) {
      List<FieldProblem> errors = e.problem().errors();
      if (errors.isEmpty()) {
        findings.add(root, path, e.problem().detail(), e.problem().hint());
      }
      findings.take(root, path, errors);
      return false;
    }
  }

  private static String place(String above, JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      path.append(
          step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    }
    return above.isEmpty() && path.length() > 0 && path.charAt(0) == '.'
        ? path.substring(1)
        : above + path;
  }

  private static String sentence(JsonMappingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      List<String> known =
          unknown.getKnownPropertyIds() == null
              ? List.of()
              : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      return "There is no field "
          + unknown.getPropertyName()
          + " here. "
          + NearestNames.hint(unknown.getPropertyName(), known);
    }
    if (failure instanceof InvalidFormatException invalid) {
      return "\"" + invalid.getValue() + "\" is not known here." + names(invalid);
    }
    Matcher missing = MISSING.matcher(String.valueOf(failure.getOriginalMessage()));
    return missing.find()
        ? "The field " + missing.group(1) + " is missing."
        : "The value is of a wrong type.";
  }

  private static String names(InvalidFormatException invalid) {
    Object[] constants =
        invalid.getTargetType() == null ? null : invalid.getTargetType().getEnumConstants();
    if (constants == null) {
      return "";
    }
    List<String> known =
        Arrays.stream(constants)
            .map(each -> each instanceof WireName name ? name.wireName() : each.toString())
            .toList();
    return " " + NearestNames.hint(String.valueOf(invalid.getValue()), known);
  }
}
