package org.analyticsstudio.catalog.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the way workbooks write characters that XML can't hold: {@code _x000D_}. */
final class EscapedText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher match = ESCAPE.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (match.find()) {
      char c = (char) Integer.parseInt(match.group(1), 16);
      match.appendReplacement(plain, Matcher.quoteReplacement(c == 0 ? "" : String.valueOf(c)));
    }
    match.appendTail(plain);
    return plain.toString();
  }
}
