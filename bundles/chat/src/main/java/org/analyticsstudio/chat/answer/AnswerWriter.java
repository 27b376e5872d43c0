package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.jspecify.annotations.Nullable;

/** Puts replies into words. Safe for use by many threads. */
public final class AnswerWriter {
  private final AnswerWords words = new AnswerWords();
  private final Numbers numbers = new Numbers();

  /** A writer with the template of the bundle. */
  public AnswerWriter() {}

  /** Words for rows. */
  public String answered(
      List<ResultColumn> columns,
      ResultRows rows,
      boolean more,
      List<ChatReply.Part> parts,
      List<String> corrections) {
    Map<String, Object> values = values("answered");
    boolean one = rows.size() == 1;
    values.put("single", one ? sentence(columns, rows, 0) + "." : "");
    values.put(
        "first", one || rows.size() == 0 ? "" : "First: " + sentence(columns, rows, 0) + ".");
    values.put("rows", rows.size());
    values.put("more", more);
    values.put("understood", understood(parts));
    values.put("corrections", String.join(" ", corrections));
    return words.write(values);
  }

  /** Words for no rows. */
  public String empty(List<ChatReply.Part> parts, List<String> corrections) {
    Map<String, Object> values = values("empty");
    values.put("understood", understood(parts));
    values.put("corrections", String.join(" ", corrections));
    return words.write(values);
  }

  /** Words for a question that can mean several things. */
  public String unclear(String reason, boolean choices) {
    Map<String, Object> values = values("clarify");
    values.put("reason", reason);
    values.put("choices", choices);
    return words.write(values);
  }

  /** Words for a question that the data has no answer to. */
  public String unanswerable(String reason, Optional<String> nearest) {
    Map<String, Object> values = values("unanswerable");
    values.put("reason", reason);
    values.put("nearest", nearest.map(n -> "“" + n + "”").orElse(""));
    return words.write(values);
  }

  /** Words for a question that is never answered. */
  public String refused(String reason) {
    Map<String, Object> values = values("refused");
    values.put("reason", reason);
    return words.write(values);
  }

  /** Words for a query that failed. */
  public String failed(String reason) {
    Map<String, Object> values = values("failed");
    values.put("reason", reason);
    return words.write(values);
  }

  private static Map<String, Object> values(String kind) {
    Map<String, Object> values = new HashMap<>();
    values.put("kind", kind);
    values.put("corrections", "");
    return values;
  }

  private static String understood(List<ChatReply.Part> parts) {
    return String.join("; ", parts.stream().map(ChatReply.Part::label).distinct().toList());
  }

  private String sentence(List<ResultColumn> columns, ResultRows rows, int index) {
    List<String> names = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    @Nullable Object[] row = rows.values().get(index);
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      if (column.kind() == MemberKind.DIMENSION) {
        names.add(
            column.granularity() == null
                ? numbers.text(row[i], column.format())
                : Periods.text(row[i], column.granularity()));
      } else {
        amounts.add(column.label() + " is " + numbers.text(row[i], column.format()));
      }
    }
    int last = columns.size() - 1;
    String told =
        columns.get(last).key().equals(Shares.SHARE)
            ? share(
                columns.subList(last - 2, last + 1), Arrays.copyOfRange(row, last - 2, last + 1))
            : String.join(", ", amounts);
    return Stream.of(String.join(", ", names), told)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(": "));
  }

  /** The part, the whole and the share, in this order. */
  private String share(List<ResultColumn> columns, @Nullable Object[] row) {
    return numbers.text(row[2], columns.get(2).format())
        + " ("
        + numbers.text(row[0], columns.get(0).format())
        + " of "
        + numbers.text(row[1], columns.get(1).format())
        + ")";
  }
}
