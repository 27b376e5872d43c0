package org.analyticsstudio.rest.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.rest.http.Flag;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of the wire types, by the rules of {@code WireFormat}. A type that is both read and
 * written has two: when written its lists are always there, when read they may be left out.
 */
final class TypeSchemas {

  /** Which way a value goes. */
  enum Direction {
    /** Sent by the caller. */
    INPUT,
    /** Sent by the product. */
    OUTPUT
  }

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final PropertyNamingStrategies.NamingBase NAMES =
      (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE;

  private final Map<String, ObjectNode> inputs = new TreeMap<>();
  private final Map<String, ObjectNode> outputs = new TreeMap<>();

  /** A schema, or a reference to one among the components. */
  ObjectNode of(Type type, Direction direction) {
    return of(type, Map.of(), direction);
  }

  /** All schemas that were referred to. */
  Components components() {
    return new Components(inputs, outputs);
  }

  private ObjectNode of(Type type, Map<String, Type> variables, Direction direction) {
    if (type instanceof TypeVariable<?> variable) {
      return of(bound(variable, variables), variables, direction);
    }
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, variables, direction);
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("No schema for " + type);
    }
    ObjectNode simple = simple(plain);
    if (simple != null) {
      return simple;
    }
    if (plain == ResultRows.class) {
      return array(row());
    }
    if (plain == DimensionRef.class) {
      return reference("DimensionRef", direction, this::dimensionRef);
    }
    if (plain.isEnum()) {
      return reference(plain.getSimpleName(), direction, way -> enumeration(plain));
    }
    if (plain.isRecord()) {
      return reference(plain.getSimpleName(), direction, way -> record(plain, Map.of(), way));
    }
    throw new IllegalArgumentException("No schema for " + type);
  }

  private ObjectNode ofGeneric(
      ParameterizedType generic, Map<String, Type> variables, Direction direction) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return array(of(arguments[0], variables, direction));
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = JSON.objectNode().put("type", "object");
      map.set("additionalProperties", of(arguments[1], variables, direction));
      return map;
    }
    Map<String, Type> bound = new LinkedHashMap<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < arguments.length; i++) {
      Type argument =
          arguments[i] instanceof TypeVariable<?> variable
              ? bound(variable, variables)
              : arguments[i];
      bound.put(raw.getTypeParameters()[i].getName(), argument);
      name.append(((Class<?>) argument).getSimpleName());
    }
    return reference(
        name.append(raw.getSimpleName()).toString(), direction, way -> record(raw, bound, way));
  }

  private static Type bound(TypeVariable<?> variable, Map<String, Type> variables) {
    Type type = variables.get(variable.getName());
    if (type == null) {
      throw new IllegalArgumentException("Unbound type " + variable);
    }
    return type;
  }

  private static @Nullable ObjectNode simple(Class<?> type) {
    if (type == String.class) {
      return JSON.objectNode().put("type", "string");
    }
    if (type == int.class || type == Integer.class) {
      return JSON.objectNode().put("type", "integer").put("format", "int32");
    }
    if (type == long.class || type == Long.class) {
      return JSON.objectNode().put("type", "integer").put("format", "int64");
    }
    if (type == double.class || type == Double.class) {
      return JSON.objectNode().put("type", "number").put("format", "double");
    }
    if (type == boolean.class || type == Boolean.class || type == Flag.class) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (type == Instant.class) {
      return JSON.objectNode().put("type", "string").put("format", "date-time");
    }
    if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
      return JSON.objectNode();
    }
    return null;
  }

  private interface Maker {
    ObjectNode make(Direction direction);
  }

  private ObjectNode reference(String name, Direction direction, Maker maker) {
    Map<String, ObjectNode> made = direction == Direction.INPUT ? inputs : outputs;
    if (!made.containsKey(name)) {
      made.put(name, JSON.objectNode());
      made.put(name, maker.make(direction));
    }
    return JSON.objectNode().put("$ref", Components.reference(name, direction));
  }

  private ObjectNode record(Class<?> type, Map<String, Type> variables, Direction direction) {
    ObjectNode properties = JSON.objectNode();
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = NAMES.translate(component.getName());
      properties.set(name, property(component, variables, direction));
      if (isRequired(component, direction)) {
        required.add(name);
      }
    }
    ObjectNode schema = JSON.objectNode().put("type", "object");
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
    return schema;
  }

  private ObjectNode property(
      RecordComponent component, Map<String, Type> variables, Direction direction) {
    DocumentedAs documented = component.getAnnotation(DocumentedAs.class);
    ObjectNode schema =
        documented != null
            ? documented(documented, direction)
            : of(component.getGenericType(), variables, direction);
    boolean nullable =
        direction == Direction.OUTPUT
            && isNullable(component.getAnnotatedType())
            && isAlwaysWritten(component);
    return nullable ? orNull(schema) : schema;
  }

  ObjectNode documented(DocumentedAs documented, Direction direction) {
    ObjectNode element = of(documented.value(), direction);
    return documented.list() ? array(element) : element;
  }

  private static boolean isRequired(RecordComponent component, Direction direction) {
    boolean nullable = isNullable(component.getAnnotatedType());
    if (direction == Direction.OUTPUT) {
      return !nullable || isAlwaysWritten(component);
    }
    Class<?> type = component.getType();
    return !nullable
        && type != boolean.class
        && !Collection.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type);
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static boolean isAlwaysWritten(RecordComponent component) {
    JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.ALWAYS;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    if (schema.path("type").isTextual()) {
      ArrayNode types = JSON.arrayNode().add(schema.path("type").textValue()).add("null");
      schema.set("type", types);
      return schema;
    }
    ObjectNode either = JSON.objectNode();
    either.set("anyOf", JSON.arrayNode().add(schema).add(JSON.objectNode().put("type", "null")));
    return either;
  }

  private static ObjectNode array(ObjectNode items) {
    ObjectNode array = JSON.objectNode().put("type", "array");
    array.set("items", items);
    return array;
  }

  private ObjectNode row() {
    return reference(
        "ResultRow",
        Direction.OUTPUT,
        way -> {
          ObjectNode row = JSON.objectNode().put("type", "object");
          ObjectNode cell = JSON.objectNode();
          cell.set("type", JSON.arrayNode().add("string").add("number").add("boolean").add("null"));
          row.set("additionalProperties", cell);
          return row;
        });
  }

  private ObjectNode dimensionRef(Direction direction) {
    ObjectNode granular = record(DimensionRef.class, Map.of(), direction);
    ObjectNode either = JSON.objectNode();
    either.set(
        "anyOf", JSON.arrayNode().add(JSON.objectNode().put("type", "string")).add(granular));
    return either;
  }

  private static ObjectNode enumeration(Class<?> type) {
    ArrayNode names = JSON.arrayNode();
    for (Object constant : type.getEnumConstants()) {
      names.add(constant instanceof WireName named ? named.wireName() : constant.toString());
    }
    ObjectNode schema = JSON.objectNode().put("type", "string");
    schema.set("enum", names);
    return schema;
  }
}
