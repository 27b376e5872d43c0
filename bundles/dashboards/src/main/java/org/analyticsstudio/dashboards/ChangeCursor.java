package org.analyticsstudio.dashboards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.analyticsstudio.model.problem.Problem;

/** Where a list of dashboards, last changed first, goes on. */
record ChangeCursor(Instant updatedAt, String id) {

  static ChangeCursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      if (space > 0) {
        return new ChangeCursor(
            Instant.parse(plain.substring(0, space)), plain.substring(space + 1));
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw invalid();
    }
    throw invalid();
  }

  String text() {
    String plain = updatedAt + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  static RuntimeException invalid() {
    return Problem.malformed("cursor_invalid", "The cursor is not one of this list.")
        .withObject("cursor")
        .withHint("Send what the part before gave as next.")
        .asException();
  }
}
