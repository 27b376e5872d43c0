package org.analyticsstudio.rest.http;

import java.util.List;
import java.util.function.Function;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists. */
public final class Paging {

  private static final int MAX_CURSOR_LENGTH = 500;

  private Paging() {}

  /** Checks what the caller sent. */
  public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    if (limit != null && (limit < 1 || limit > PageRequest.MAX_LIMIT)) {
      throw invalid(
          "limit", "limit_out_of_range", "limit is from 1 to " + PageRequest.MAX_LIMIT + ".");
    }
    if (cursor != null && (cursor.isEmpty() || cursor.length() > MAX_CURSOR_LENGTH)) {
      throw invalid("cursor", "cursor_invalid", "cursor is what the part before gave as next.");
    }
    return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit, cursor);
  }

  /** Cuts a part from a list that is in memory as a whole. */
  public static <T> Page<T> cut(
      List<T> all, PageRequest request, Function<? super T, String> cursorOf) {
    String cursor = request.cursor();
    int from = 0;
    if (cursor != null) {
      while (from < all.size() && !cursorOf.apply(all.get(from)).equals(cursor)) {
        from++;
      }
      if (from == all.size()) {
        throw invalid("cursor", "cursor_invalid", "There is no part after this cursor.");
      }
      from++;
    }
    int to = Math.min(all.size(), from + request.limit() + 1);
    return request.cut(all.subList(from, to), cursorOf);
  }

  private static RuntimeException invalid(String parameter, String code, String message) {
    return Problem.malformed(code, message)
        .withObject(parameter)
        .withErrors(List.of(FieldProblem.of(parameter, code, message)))
        .asException();
  }
}
