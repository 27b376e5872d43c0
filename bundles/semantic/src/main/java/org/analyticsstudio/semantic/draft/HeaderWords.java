package org.analyticsstudio.semantic.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The words of a column's name and what they say about any data, whatever it is about. Nothing here
 * belongs to a domain; where the words say nothing, the values decide.
 */
final class HeaderWords {

  private static final Set<String> IDENTIFIER_ENDINGS =
      Set.of(
          "id",
          "ids",
          "key",
          "code",
          "number",
          "no",
          "nr",
          "nbr",
          "num",
          "uuid",
          "guid",
          "zip",
          "postcode",
          "phone",
          "ref",
          "reference",
          "identifier",
          "sku",
          "isbn",
          "ean");
  private static final Set<String> COORDINATES =
      Set.of("latitude", "longitude", "lat", "lon", "lng");
  private static final Set<String> COUNTING =
      Set.of(
          "quantity",
          "qty",
          "count",
          "units",
          "items",
          "times",
          "total",
          "amount",
          "sum",
          "hours",
          "days",
          "weeks",
          "months",
          "years",
          "minutes",
          "seconds",
          "visits",
          "volume");
  private static final Set<String> COUNTING_STARTS = Set.of("num", "number", "count", "total");
  private static final Set<String> PER_UNIT =
      Set.of(
          "rate",
          "percent",
          "percentage",
          "pct",
          "ratio",
          "price",
          "age",
          "score",
          "rating",
          "average",
          "avg",
          "mean",
          "median",
          "index",
          "share",
          "level",
          "margin",
          "temperature",
          "speed",
          "weight",
          "height",
          "width",
          "length",
          "distance",
          "duration",
          "probability");
  private static final Set<String> MONEY =
      Set.of(
          "price",
          "cost",
          "costs",
          "revenue",
          "sales",
          "income",
          "salary",
          "wage",
          "pay",
          "budget",
          "spend",
          "fee",
          "fees",
          "profit",
          "amount",
          "turnover",
          "expense",
          "expenses",
          "payment",
          "usd",
          "eur",
          "gbp",
          "chf",
          "jpy",
          "dollar",
          "dollars",
          "euro",
          "euros");
  private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");
  private static final Set<String> CALENDAR =
      Set.of(
          "year",
          "yr",
          "month",
          "quarter",
          "week",
          "weekday",
          "day",
          "hour",
          "dayofweek",
          "dayofyear",
          "weekofyear");

  private final List<String> words;

  private HeaderWords(List<String> words) {
    this.words = words;
  }

  /** The words of a member name. */
  static HeaderWords of(String memberName) {
    return new HeaderWords(
        Arrays.stream(memberName.split("_")).filter(word -> !word.isEmpty()).toList());
  }

  List<String> words() {
    return words;
  }

  String last() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private String first() {
    return words.isEmpty() ? "" : words.get(0);
  }

  private boolean any(Set<String> of) {
    return words.stream().anyMatch(of::contains);
  }

  boolean nameAnIdentifier() {
    return IDENTIFIER_ENDINGS.contains(last());
  }

  boolean nameACoordinate() {
    return COORDINATES.contains(last());
  }

  /** Names of things that are counted or measured, so that they add up. */
  boolean nameACount() {
    return any(COUNTING) || COUNTING_STARTS.contains(first());
  }

  /** Names of things that belong to one unit, so that they do not add up. */
  boolean nameSomethingPerUnit() {
    return any(PER_UNIT);
  }

  boolean nameMoney() {
    return any(MONEY);
  }

  boolean nameAPercentage() {
    return any(PERCENT);
  }

  boolean nameAPartOfTheCalendar() {
    return CALENDAR.contains(last()) && !words.contains("per");
  }

  boolean nameAYear() {
    return any(Set.of("year", "yr"));
  }
}
