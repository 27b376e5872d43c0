package org.analyticsstudio.chat;

import java.time.DateTimeException;
import java.time.Instant;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Where a part of the list of reports ended. */
record ReportCursor(Instant createdAt, String id) {

  static String after(Report report) {
    return report.createdAt() + "|" + report.id();
  }

  static @Nullable ReportCursor read(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    int bar = cursor.indexOf('|');
    try {
      if (bar > 0) {
        return new ReportCursor(Instant.parse(cursor.substring(0, bar)), cursor.substring(bar + 1));
      }
    } catch (DateTimeException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static RuntimeException invalid() {
    return Problem.malformed("cursor_invalid", "The cursor is not one that a list has given.")
        .withHint("Start again without a cursor.")
        .asException();
  }
}
