package org.analyticsstudio.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.http.OptionalBody;
import org.analyticsstudio.rest.openapi.TypeSchemas.Direction;
import org.analyticsstudio.rest.problem.ProblemBody;
import org.jspecify.annotations.Nullable;

/** Describes single routes. */
final class OperationBuilder {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PROBLEM_JSON = "application/problem+json";

  private final TypeSchemas schemas;

  OperationBuilder(TypeSchemas schemas) {
    this.schemas = schemas;
  }

  ObjectNode operation(Route route) {
    Method handler = route.handler();
    Operation described = described(handler);
    ObjectNode operation =
        JSON.objectNode().put("operationId", handler.getName()).put("summary", described.value());
    operation.putArray("tags").add(tag(route));
    AllowedTo allowed = handler.getAnnotation(AllowedTo.class);
    operation.set("security", security(allowed));
    if (allowed != null) {
      operation.put("x-role", allowed.value().wireName());
    }
    ArrayNode parameters = parameters(handler, described);
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    ObjectNode body = requestBody(handler);
    if (body != null) {
      operation.set("requestBody", body);
    }
    operation.set("responses", responses(handler, described));
    return operation;
  }

  private static Operation described(Method handler) {
    Operation operation = handler.getAnnotation(Operation.class);
    if (operation == null) {
      throw new IllegalStateException("No @Operation on " + handler);
    }
    return operation;
  }

  private static String tag(Route route) {
    return route.path().split("/", -1)[1].replace(".json", "");
  }

  private static ArrayNode security(@Nullable AllowedTo allowed) {
    ArrayNode ways = JSON.arrayNode();
    if (allowed != null) {
      ways.addObject().putArray("bearer");
      ways.addObject().putArray("session");
    }
    return ways;
  }

  private ArrayNode parameters(Method handler, Operation described) {
    ArrayNode parameters = JSON.arrayNode();
    for (Parameter parameter : handler.getParameters()) {
      PathParam path = parameter.getAnnotation(PathParam.class);
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      HeaderParam header = parameter.getAnnotation(HeaderParam.class);
      if (path != null) {
        parameters.add(parameter(path.value(), "path", parameter));
      } else if (query != null) {
        parameters.add(parameter(query.value(), "query", parameter));
      } else if (header != null) {
        parameters.add(parameter(header.value(), "header", parameter));
      }
    }
    if (described.async()) {
      ObjectNode prefer = parameters.addObject().put("name", "Prefer").put("in", "header");
      prefer.put("description", "respond-async: answer 202 and a job at once.");
      prefer.putObject("schema").put("type", "string");
    }
    return parameters;
  }

  private ObjectNode parameter(String name, String in, Parameter parameter) {
    ObjectNode described = JSON.objectNode().put("name", name).put("in", in);
    if (in.equals("path")) {
      described.put("required", true);
    }
    DocumentedAs documented = parameter.getAnnotation(DocumentedAs.class);
    if (documented != null) {
      ObjectNode json = described.putObject("content").putObject(MediaType.APPLICATION_JSON);
      json.set("schema", schemas.documented(documented, Direction.INPUT));
      return described;
    }
    ObjectNode schema = schemas.of(parameter.getType(), Direction.INPUT);
    described.set("schema", schema);
    return described;
  }

  private @Nullable ObjectNode requestBody(Method handler) {
    Consumes consumes = handler.getAnnotation(Consumes.class);
    if (consumes != null && consumes.value()[0].equals(MediaType.MULTIPART_FORM_DATA)) {
      return upload();
    }
    for (Parameter parameter : handler.getParameters()) {
      if (isBody(parameter)) {
        boolean optional = parameter.isAnnotationPresent(OptionalBody.class);
        ObjectNode body = JSON.objectNode().put("required", !optional);
        body.putObject("content")
            .putObject(MediaType.APPLICATION_JSON)
            .set("schema", schemas.of(parameter.getParameterizedType(), Direction.INPUT));
        return body;
      }
    }
    return null;
  }

  private static boolean isBody(Parameter parameter) {
    return !parameter.isAnnotationPresent(Context.class)
        && !parameter.isAnnotationPresent(PathParam.class)
        && !parameter.isAnnotationPresent(QueryParam.class)
        && !parameter.isAnnotationPresent(HeaderParam.class);
  }

  private ObjectNode upload() {
    ObjectNode body = JSON.objectNode().put("required", true);
    ObjectNode part = body.putObject("content").putObject(MediaType.MULTIPART_FORM_DATA);
    ObjectNode form = part.putObject("schema").put("type", "object");
    form.putArray("required").add("file");
    ObjectNode fields = form.putObject("properties");
    fields.putObject("project_id").put("type", "string").put("default", "default");
    fields.set("options", schemas.of(UploadOptions.class, Direction.INPUT));
    fields
        .putObject("file")
        .put("type", "string")
        .put("format", "binary")
        .put("contentMediaType", MediaType.APPLICATION_OCTET_STREAM);
    part.putObject("encoding").putObject("options").put("contentType", MediaType.APPLICATION_JSON);
    return body;
  }

  private ObjectNode responses(Method handler, Operation described) {
    ObjectNode responses = JSON.objectNode();
    Class<?> declared = described.body();
    Type type = declared == Void.class ? handler.getGenericReturnType() : declared;
    ObjectNode success = responses.putObject(Integer.toString(described.status()));
    success.put("description", type == void.class ? "Done." : "The result.");
    if (described.produces().length > 0) {
      ObjectNode content = success.putObject("content");
      for (String mediaType : described.produces()) {
        content
            .putObject(mediaType)
            .putObject("schema")
            .put("type", "string")
            .put("format", "binary");
      }
    } else if (type != void.class) {
      json(success, MediaType.APPLICATION_JSON, type);
    }
    if (described.async()) {
      ObjectNode accepted = responses.putObject("202").put("description", "A job was started.");
      accepted.putObject("headers").putObject("Location").putObject("schema").put("type", "string");
      json(accepted, MediaType.APPLICATION_JSON, Job.class);
    }
    json(
        responses.putObject("default").put("description", "What went wrong."),
        PROBLEM_JSON,
        ProblemBody.class);
    return responses;
  }

  private void json(ObjectNode response, String mediaType, Type type) {
    response
        .putObject("content")
        .putObject(mediaType)
        .set("schema", schemas.of(type, Direction.OUTPUT));
  }
}
