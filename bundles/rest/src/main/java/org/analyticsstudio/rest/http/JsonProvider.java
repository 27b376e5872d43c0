package org.analyticsstudio.rest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Jackson as the product uses it: what a value looks like is said on its type. The provider would
 * hash all annotations of a route's method at each answer, to find Jackson's among them.
 */
public final class JsonProvider extends JacksonJsonProvider {

  private static final Annotation[] NONE = {};

  public JsonProvider(ObjectMapper mapper) {
    super(mapper);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    super.writeTo(value, type, genericType, NONE, mediaType, headers, body);
  }
}
