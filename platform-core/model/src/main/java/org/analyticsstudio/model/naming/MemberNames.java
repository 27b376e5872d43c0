package org.analyticsstudio.model.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes member names from the headers of a table, as the wire contract fixes them. Pure and thread
 * safe.
 *
 * <p>camelCase is split where a lower case letter meets an upper case one, every run of characters
 * that are neither letters (of any script) nor digits becomes one underscore, the rest is lower
 * case; a leading digit gets {@code c_}; an empty header becomes {@code column_N} (counted from 1);
 * a repeat gets {@code _2}, {@code _3}.
 */
public final class MemberNames {

  private MemberNames() {}

  /**
   * Names for all headers of a table.
   *
   * @param headers the headers in column order; may hold empty strings and repeats
   * @return one name for each header, in the same order, unique and never empty
   */
  public static List<String> fromHeaders(List<String> headers) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>(headers.size());
    for (int i = 0; i < headers.size(); i++) {
      String base = fromHeader(headers.get(i));
      if (base.isEmpty()) {
        base = "column_" + (i + 1);
      }
      String name = base;
      for (int n = 2; !taken.add(name); n++) {
        name = base + "_" + n;
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /**
   * The name for one header, before repeats are told apart.
   *
   * @param header any text
   * @return the name; empty when the header holds neither letters nor digits
   */
  public static String fromHeader(String header) {
    StringBuilder name = new StringBuilder(header.length() + 4);
    int previous = -1;
    boolean gap = false;
    for (int i = 0; i < header.length(); ) {
      int point = header.codePointAt(i);
      i += Character.charCount(point);
      if (!Character.isLetterOrDigit(point) && !isMark(point)) {
        gap = true;
        previous = -1;
        continue;
      }
      boolean camel = Character.isLowerCase(previous) && Character.isUpperCase(point);
      if ((gap || camel) && name.length() > 0) {
        name.append('_');
      }
      gap = false;
      name.appendCodePoint(point);
      previous = point;
    }
    String lower = name.toString().toLowerCase(Locale.ROOT);
    return !lower.isEmpty() && Character.isDigit(lower.codePointAt(0)) ? "c_" + lower : lower;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
