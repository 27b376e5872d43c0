package org.analyticsstudio.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the public Chat Completions API takes: whatever else is in a request is a violation. */
final class RequestShape {

  private static final Set<String> FIELDS =
      Set.of(
          "audio",
          "frequency_penalty",
          "logit_bias",
          "logprobs",
          "max_completion_tokens",
          "max_tokens",
          "messages",
          "metadata",
          "modalities",
          "model",
          "n",
          "parallel_tool_calls",
          "prediction",
          "presence_penalty",
          "prompt_cache_key",
          "reasoning_effort",
          "response_format",
          "safety_identifier",
          "seed",
          "service_tier",
          "stop",
          "store",
          "stream",
          "stream_options",
          "temperature",
          "tool_choice",
          "tools",
          "top_logprobs",
          "top_p",
          "user",
          "verbosity",
          "web_search_options");
  private static final Set<String> ROLES =
      Set.of("developer", "system", "user", "assistant", "tool");
  private static final Set<String> MESSAGE_FIELDS =
      Set.of("role", "content", "name", "refusal", "tool_calls", "tool_call_id", "audio");
  private static final Set<String> PART_TYPES =
      Set.of("text", "image_url", "input_audio", "file", "refusal");

  private final List<String> violations = new ArrayList<>();

  private RequestShape() {}

  static List<String> violations(JsonNode body) {
    RequestShape shape = new RequestShape();
    shape.check(body);
    return List.copyOf(shape.violations);
  }

  private void check(JsonNode body) {
    if (!body.isObject()) {
      violations.add("the body is no object");
      return;
    }
    only(body, FIELDS, "the request");
    if (body.path("model").asText().isBlank()) {
      violations.add("model is missing");
    }
    messages(body.path("messages"));
    between(body, "temperature", 0, 2);
    between(body, "max_tokens", 1, Integer.MAX_VALUE);
    between(body, "max_completion_tokens", 1, Integer.MAX_VALUE);
    if (body.has("max_tokens") && body.has("max_completion_tokens")) {
      violations.add("max_tokens and max_completion_tokens exclude one another");
    }
    if (body.has("stream") && !body.get("stream").isBoolean()) {
      violations.add("stream is neither true nor false");
    }
    if (body.has("response_format")) {
      format(body.get("response_format"));
    }
  }

  private void only(JsonNode object, Set<String> known, String where) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!known.contains(field.getKey())) {
        violations.add(where + " has the unknown field " + field.getKey());
      }
      if (field.getValue().isNull()) {
        violations.add(where + " has a null in " + field.getKey());
      }
    }
  }

  private void between(JsonNode body, String field, double least, double most) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode()
        && (!value.isNumber() || value.asDouble() < least || value.asDouble() > most)) {
      violations.add(field + " is not from " + least + " to " + most);
    }
  }

  private void messages(JsonNode messages) {
    if (!messages.isArray() || messages.isEmpty()) {
      violations.add("messages is no list of messages");
      return;
    }
    for (JsonNode message : messages) {
      only(message, MESSAGE_FIELDS, "a message");
      if (!ROLES.contains(message.path("role").asText())) {
        violations.add("a message has the role " + message.path("role"));
      }
      content(message.path("content"));
    }
  }

  private void content(JsonNode content) {
    if (content.isTextual()) {
      return;
    }
    boolean parts = content.isArray() && !content.isEmpty();
    for (JsonNode part : content) {
      parts &= PART_TYPES.contains(part.path("type").asText());
    }
    if (!parts) {
      violations.add("a message's content is neither text nor parts");
    }
  }

  private void format(JsonNode format) {
    switch (format.path("type").asText()) {
      case "text", "json_object" -> only(format, Set.of("type"), "response_format");
      case "json_schema" -> {
        only(format, Set.of("type", "json_schema"), "response_format");
        schema(format.path("json_schema"));
      }
      default -> violations.add("response_format has the type " + format.path("type"));
    }
  }

  private void schema(JsonNode schema) {
    only(schema, Set.of("name", "description", "schema", "strict"), "json_schema");
    if (!schema.path("name").asText().matches("[a-zA-Z0-9_-]{1,64}")) {
      violations.add("json_schema has the name " + schema.path("name"));
    }
    JsonNode root = schema.path("schema");
    if (!root.path("type").asText().equals("object")) {
      violations.add("the schema is no object at its root");
    }
    if (schema.path("strict").asBoolean()) {
      strict(root, "the schema");
    }
  }

  /** Strict schemas: every property is required, and no other is allowed. */
  private void strict(JsonNode schema, String where) {
    if (schema.has("properties")) {
      Set<String> names = new TreeSet<>();
      schema.get("properties").fieldNames().forEachRemaining(names::add);
      Set<String> required = new TreeSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      if (!names.equals(required)) {
        violations.add(where + " does not require each of its properties");
      }
      if (!schema.path("additionalProperties").isBoolean()
          || schema.path("additionalProperties").asBoolean()) {
        violations.add(where + " allows other properties");
      }
      schema
          .get("properties")
          .properties()
          .forEach(property -> strict(property.getValue(), where + "." + property.getKey()));
    }
    if (schema.has("items")) {
      strict(schema.get("items"), where + "[]");
    }
    for (JsonNode choice : schema.path("anyOf")) {
      strict(choice, where + " anyOf");
    }
    schema
        .path("$defs")
        .properties()
        .forEach(definition -> strict(definition.getValue(), definition.getKey()));
  }
}
