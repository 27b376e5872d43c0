package org.analyticsstudio.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with JSON that could not be read, without a word about Java. */
public final class JsonProblems {

  private static final int SHOWN = 60;

  private JsonProblems() {}

  /** The problem behind a failure of Jackson. */
  public static Problem of(JsonProcessingException failure) {
    if (failure instanceof StreamConstraintsException) {
      return tooLarge(failure);
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return unknownField(unknown);
    }
    if (failure instanceof ValueInstantiationException refused
        && refused.getCause() instanceof ProblemException known) {
      return known.problem();
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return mismatch(mismatch);
    }
    if (failure instanceof JsonMappingException mapping) {
      return mapping.getCause() instanceof JsonProcessingException inner && inner != failure
          ? of(inner)
          : field(
              mapping,
              "wrong_type",
              "The value can't be read.",
              "The types are described at /docs.");
    }
    return malformed(failure);
  }

  private static Problem malformed(JsonProcessingException failure) {
    String original = failure.getOriginalMessage();
    if (original != null && original.startsWith("Duplicate field")) {
      return Problem.malformed("repeated_field", "A field is given twice" + place(failure) + '.')
          .withHint("Give each field once.");
    }
    return Problem.malformed("malformed_json", "The body is not valid JSON" + place(failure) + '.')
        .withHint("Send JSON in UTF-8.");
  }

  private static Problem tooLarge(JsonProcessingException failure) {
    String message = String.valueOf(failure.getOriginalMessage());
    return message.contains("nesting") || message.contains("depth")
        ? Problem.malformed(
                "nesting_too_deep", "The JSON is nested too deeply" + place(failure) + '.')
            .withHint("Nest arrays and objects less deeply.")
        : Problem.malformed("value_too_large", "The JSON holds a value that is too large.")
            .withHint("Send shorter texts and numbers.");
  }

  private static Problem unknownField(UnrecognizedPropertyException unknown) {
    String name = unknown.getPropertyName();
    Collection<Object> known = unknown.getKnownPropertyIds();
    List<String> names =
        known == null ? List.of() : known.stream().map(String::valueOf).sorted().toList();
    String hint =
        Spelling.closest(name, names)
            .map(close -> "Did you mean " + close + "?")
            .orElse("The fields here are: " + String.join(", ", names) + '.');
    return field(unknown, "unknown_field", "There is no field " + shortened(name) + " here.", hint);
  }

  private static Problem mismatch(MismatchedInputException mismatch) {
    String message = String.valueOf(mismatch.getOriginalMessage());
    if (mismatch instanceof InvalidNullException
        || message.startsWith("Missing required creator property")) {
      return field(mismatch, "missing_field", "The field is missing.", missingHint(mismatch));
    }
    if (message.startsWith("No content to map")) {
      return Problem.malformed("missing_body", "The request has no body.")
          .withHint("Send a JSON object.");
    }
    if (message.startsWith("Trailing token")) {
      return Problem.malformed("malformed_json", "Something follows the end of the JSON.");
    }
    Class<?> target = mismatch.getTargetType();
    if (target != null && target.isEnum()) {
      String given =
          mismatch instanceof InvalidFormatException format
              ? shortened(String.valueOf(format.getValue())) + " is not one of "
              : "The value is not one of ";
      return field(
              mismatch,
              "unknown_value",
              given + "the values allowed here.",
              "Use one of: " + names(target) + '.')
          .withStatus(422);
    }
    return field(
        mismatch, "wrong_type", "The value is of the wrong type.", "Send " + kind(target) + '.');
  }

  private static @Nullable String missingHint(MismatchedInputException mismatch) {
    String path = path(mismatch);
    return path.isEmpty() ? null : "Add " + path + '.';
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "a value of another type";
    }
    if (type == String.class) {
      return "text";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "an object";
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each instanceof WireName named ? named.wireName() : each.toString())
        .collect(Collectors.joining(", "));
  }

  private static Problem field(
      JsonMappingException failure, String code, String message, @Nullable String hint) {
    String path = path(failure);
    String detail = path.isEmpty() ? message : path + ": " + message;
    return Problem.malformed(code, detail)
        .withObject(path.isEmpty() ? null : path)
        .withHint(hint)
        .withErrors(List.of(new FieldProblem(path, code, message, hint)));
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(shortened(step.getFieldName()));
      } else if (step.getIndex() >= 0) {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + '…';
  }

  private static String place(JsonProcessingException failure) {
    return failure.getLocation() == null || failure.getLocation().getLineNr() < 1
        ? ""
        : " (line "
            + failure.getLocation().getLineNr()
            + ", column "
            + failure.getLocation().getColumnNr()
            + ")";
  }
}
