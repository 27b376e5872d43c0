package org.analyticsstudio.rest.http;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Arrays;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Bounds the size of JSON bodies, and sees that there is one. */
public final class JsonBodyGuard implements ReaderInterceptor {

  private final long maxBytes;

  public JsonBodyGuard(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new BoundedStream(context.getInputStream(), maxBytes));
    Object body;
    try {
      body = context.proceed();
    } catch (CharConversionException e) {
      throw Problem.malformed("malformed_json", "The body is not UTF-8.")
          .withHint("Send JSON in UTF-8.")
          .asException();
    }
    if (body == null && !isOptional(context)) {
      throw Problem.malformed("missing_body", "The request has no body.")
          .withHint("Send a JSON object.")
          .asException();
    }
    return body;
  }

  private static boolean isOptional(ReaderInterceptorContext context) {
    return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
  }
}
