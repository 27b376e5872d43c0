package org.analyticsstudio.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Makes the OpenAPI document of the routes: what the code says, and nothing else. */
public final class DocumentBuilder {

  /** Where the routes lie. */
  public static final String BASE = "/api/v1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String version;

  public DocumentBuilder(String version) {
    this.version = version;
  }

  /** The document of resource classes, as UTF-8; the same classes give the same bytes. */
  public byte[] document(List<Class<?>> resources) {
    TypeSchemas schemas = new TypeSchemas();
    OperationBuilder operations = new OperationBuilder(schemas);
    ObjectNode paths = JSON.objectNode();
    for (Route route : Route.of(resources)) {
      paths
          .withObject("/" + (BASE + route.path()).replace("~", "~0").replace("/", "~1"))
          .set(route.httpMethod().toLowerCase(Locale.ROOT), operations.operation(route));
    }
    Components components = schemas.components();
    ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
    document.set("info", info());
    document.set("paths", components.settled(paths));
    ObjectNode parts = document.putObject("components");
    parts.set("schemas", components.named());
    parts.set("securitySchemes", securitySchemes());
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The document could not be written", e);
    }
  }

  private ObjectNode info() {
    return JSON.objectNode()
        .put("title", "Analytics Studio")
        .put("version", version)
        .put(
            "description",
            "JSON in snake_case. Failures are RFC 9457 problems with a stable code. Unknown fields"
                + " and unknown query parameters are refused. Lists come in parts: send next as"
                + " cursor for the part after. Every response carries X-Request-Id.");
  }

  private static ObjectNode securitySchemes() {
    ObjectNode schemes = JSON.objectNode();
    schemes
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "studio_session")
        .put(
            "description",
            "The session of a browser. Requests that change something also send the value of the"
                + " cookie studio_csrf as X-CSRF-Token.");
    return schemes;
  }
}
