package org.analyticsstudio.chat.ask;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code … in the dataset "orders"} at the end of a question about several datasets. */
final class DatasetMention {
  private static final Pattern MENTION =
      Pattern.compile(
          "(?i)^(.*\\S)\\s+in\\s+(?:the\\s+)?dataset\\s+[\"“]([^\"”]+)[\"”]\\s*[?.!]*$");

  private DatasetMention() {}

  /**
   * A question and the dataset it names.
   *
   * @param question without the mention
   * @param dataset the name in lower case; empty when none was named
   */
  record Split(String question, String dataset) {
    boolean allows(String id, String name) {
      return dataset.isEmpty()
          || dataset.equals(id.toLowerCase(Locale.ROOT))
          || dataset.equals(name.toLowerCase(Locale.ROOT));
    }
  }

  static Split split(String question) {
    Matcher matcher = MENTION.matcher(question);
    return matcher.matches()
        ? new Split(matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT))
        : new Split(question, "");
  }

  static String add(String question, String dataset) {
    return question + " in the dataset \"" + dataset + "\"";
  }
}
