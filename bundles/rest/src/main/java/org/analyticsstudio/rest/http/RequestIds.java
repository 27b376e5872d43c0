package org.analyticsstudio.rest.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names each request, so that an answer can be found in the logs. */
public final class RequestIds {

  /** The header that carries it. */
  public static final String HEADER = "X-Request-Id";

  /** The name of the request attribute that holds it. */
  public static final String ATTRIBUTE = "org.analyticsstudio.request-id";

  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  /** The id the caller gave, when it is a harmless one, else a new one. */
  public String idFor(@Nullable String given) {
    if (given != null && ACCEPTABLE.matcher(given).matches()) {
      return given;
    }
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
