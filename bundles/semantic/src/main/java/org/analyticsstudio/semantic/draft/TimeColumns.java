package org.analyticsstudio.semantic.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.catalog.ColumnProfile;

/**
 * Orders time columns: the one that says when a thing happened first, those that say what came of
 * it later last.
 */
final class TimeColumns {

  private static final Set<String> BARE =
      Set.of("date", "time", "timestamp", "datetime", "day", "period", "month", "week", "year");
  private static final Set<String> HAPPENED =
      Set.of(
          "created",
          "start",
          "started",
          "begin",
          "order",
          "ordered",
          "event",
          "occurred",
          "posted",
          "transaction",
          "booking",
          "booked",
          "opened",
          "recorded",
          "reported");
  private static final Set<String> LATER =
      Set.of(
          "updated",
          "update",
          "modified",
          "changed",
          "ship",
          "shipped",
          "shipping",
          "delivery",
          "delivered",
          "due",
          "end",
          "ended",
          "closed",
          "finished",
          "completed",
          "returned",
          "return",
          "last",
          "expiry",
          "expires",
          "until",
          "birth",
          "birthday",
          "paid",
          "cancelled",
          "loaded");

  private TimeColumns() {}

  static List<ColumnProfile> inOrder(List<ColumnProfile> columns) {
    return columns.stream()
        .sorted(Comparator.comparingInt(TimeColumns::rank).thenComparingLong(ColumnProfile::nulls))
        .toList();
  }

  private static int rank(ColumnProfile profile) {
    List<String> words = HeaderWords.of(profile.column().name()).words();
    if (words.size() == 1 && BARE.contains(words.get(0))) {
      return 0;
    }
    if (words.stream().anyMatch(LATER::contains)) {
      return 3;
    }
    return words.stream().anyMatch(HAPPENED::contains) ? 1 : 2;
  }
}
