package org.analyticsstudio.launcher;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code osgi.http.endpoint} service property, which may be one value or many. */
final class HttpEndpoint {
  private HttpEndpoint() {}

  static Optional<Integer> port(@Nullable Object endpoints) {
    return values(endpoints)
        .map(String::valueOf)
        .filter(endpoint -> endpoint.startsWith("http:"))
        .map(endpoint -> URI.create(endpoint).getPort())
        .filter(port -> port > 0)
        .findFirst();
  }

  private static Stream<?> values(@Nullable Object endpoints) {
    if (endpoints instanceof Object[] array) {
      return Arrays.stream(array);
    }
    return endpoints instanceof Collection<?> many ? many.stream() : Stream.ofNullable(endpoints);
  }
}
