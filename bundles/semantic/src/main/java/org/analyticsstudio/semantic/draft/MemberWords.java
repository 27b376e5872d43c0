package org.analyticsstudio.semantic.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.DatasetColumn;

/** Names and other words for the members of one dataset, each word for one member only. */
final class MemberWords {

  private final Set<String> columnNames;
  private final Set<String> taken;

  /**
   * Words for members on these columns.
   *
   * @param taken words that already belong to a member
   */
  MemberWords(List<DatasetColumn> columns, List<String> taken) {
    columnNames = columns.stream().map(DatasetColumn::name).collect(Collectors.toSet());
    this.taken = columnNames.stream().map(MemberWords::spaced).collect(Collectors.toSet());
    this.taken.addAll(taken);
  }

  private static String spaced(String name) {
    return name.replace('_', ' ');
  }

  /** The header where it is written for people, else the words of the name. */
  String displayName(DatasetColumn column) {
    String header = column.header().strip();
    if (header.indexOf(' ') > 0 && header.length() <= 80) {
      return header;
    }
    return HeaderWords.of(column.name()).words().stream()
        .map(MemberWords::capitalised)
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String word) {
    int first = word.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(word, Character.charCount(first), word.length())
        .toString();
  }

  /**
   * Plural or singular of the name; for {@code x_name}, or {@code x_id} without it, also the thing
   * itself.
   */
  List<String> synonyms(DatasetColumn column) {
    Set<String> words = new LinkedHashSet<>();
    HeaderWords header = HeaderWords.of(column.name());
    thing(column.name(), header).forEach(words::add);
    if (!header.words().isEmpty() && isLatin(column.name())) {
      words.add(otherNumber(spaced(column.name())));
    }
    return words.stream().filter(taken::add).toList();
  }

  private List<String> thing(String name, HeaderWords header) {
    boolean named = name.endsWith("_name");
    boolean numbered = name.endsWith("_id");
    if (!named && !numbered) {
      return List.of();
    }
    String thing = name.substring(0, name.lastIndexOf('_'));
    boolean hasBetter =
        columnNames.contains(thing) || (numbered && columnNames.contains(thing + "_name"));
    return hasBetter || header.words().size() < 2
        ? List.of()
        : List.of(spaced(thing), otherNumber(spaced(thing)));
  }

  private static String otherNumber(String words) {
    int lastSpace = words.lastIndexOf(' ');
    String before = words.substring(0, lastSpace + 1);
    String last = words.substring(lastSpace + 1);
    return before
        + (EnglishNouns.looksPlural(last)
            ? EnglishNouns.singular(last)
            : EnglishNouns.plural(last));
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z'));
  }
}
