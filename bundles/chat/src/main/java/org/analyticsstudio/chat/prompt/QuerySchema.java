package org.analyticsstudio.chat.prompt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptContext.PromptDataset;
import org.analyticsstudio.api.domains.PromptContext.PromptDimension;
import org.analyticsstudio.api.domains.PromptContext.PromptMeasure;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.SortDirection;
import org.analyticsstudio.model.query.TimeAnchor;
import org.analyticsstudio.model.schema.Aggregation;

/**
 * The JSON schema of a semantic query over what may be told. Every property is required and no
 * other is allowed, as strict services want it; what is not wished is null or an empty list.
 */
public final class QuerySchema {

  /** Services take about a thousand choices in a schema; a name beyond that is checked later. */
  private static final int MOST_NAMES = 250;

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  private QuerySchema() {}

  /** The schema as text. */
  public static String of(PromptContext context) {
    return new QuerySchema().query(context.datasets()).toString();
  }

  private ObjectNode query(List<PromptDataset> datasets) {
    Collection<String> dimensions = new TreeSet<>();
    Collection<String> measures = new TreeSet<>();
    Collection<String> times = new TreeSet<>();
    for (PromptDataset dataset : datasets) {
      dataset.dimensions().stream().map(PromptDimension::name).forEach(dimensions::add);
      dataset.measures().stream().map(PromptMeasure::name).forEach(measures::add);
      times.addAll(dataset.timeColumns());
    }
    Collection<String> members = new TreeSet<>(dimensions);
    members.addAll(measures);
    ObjectNode root = object();
    property(root, "dataset_id", names(datasets.stream().map(PromptDataset::id).toList()));
    ObjectNode dimension = object();
    property(dimension, "name", names(dimensions));
    property(dimension, "granularity", orNull(Granularity.values()));
    property(root, "dimensions", listOf(dimension));
    ObjectNode measure = object();
    property(measure, "name", names(members));
    property(measure, "aggregation", orNull(Aggregation.values()));
    property(root, "measures", listOf(measure));
    ObjectNode filter = object();
    property(filter, "field", names(members));
    property(filter, "operator", oneOf(Operator.values()));
    property(filter, "values", listOf(types("string", "number", "boolean")));
    property(root, "filters", listOf(filter));
    ObjectNode having = object();
    property(having, "key", types("string"));
    property(having, "operator", oneOf(Operator.values()));
    property(having, "values", listOf(types("number")));
    property(root, "having", listOf(having));
    property(root, "time_filter", times.isEmpty() ? types("null") : time(times));
    ObjectNode order = object();
    property(order, "key", types("string"));
    property(order, "direction", oneOf(SortDirection.values()));
    property(root, "order_by", listOf(order));
    property(root, "limit", types("integer", "null"));
    return root;
  }

  private ObjectNode time(Collection<String> times) {
    ObjectNode filter = object();
    property(filter, "column", names(times));
    property(filter, "from", types("string", "null"));
    property(filter, "to", types("string", "null"));
    property(filter, "range", types("string", "null"));
    property(filter, "anchor", orNull(TimeAnchor.values()));
    ObjectNode choice = json.objectNode();
    choice.putArray("anyOf").add(filter).add(types("null"));
    return choice;
  }

  private ObjectNode object() {
    ObjectNode object = json.objectNode();
    object.put("type", "object");
    object.putObject("properties");
    object.putArray("required");
    object.put("additionalProperties", false);
    return object;
  }

  private static void property(ObjectNode object, String name, ObjectNode schema) {
    object.withObject("/properties").set(name, schema);
    object.withArray("/required").add(name);
  }

  private ObjectNode listOf(ObjectNode items) {
    ObjectNode list = json.objectNode();
    list.put("type", "array");
    list.set("items", items);
    return list;
  }

  private ObjectNode types(String... types) {
    ObjectNode schema = json.objectNode();
    if (types.length == 1) {
      return schema.put("type", types[0]);
    }
    ArrayNode all = schema.putArray("type");
    Arrays.stream(types).forEach(all::add);
    return schema;
  }

  private ObjectNode names(Collection<String> names) {
    ObjectNode schema = types("string");
    if (!names.isEmpty() && names.size() <= MOST_NAMES) {
      names.forEach(schema.putArray("enum")::add);
    }
    return schema;
  }

  private ObjectNode oneOf(WireName... values) {
    ObjectNode schema = types("string");
    ArrayNode choices = schema.putArray("enum");
    Arrays.stream(values).map(WireName::wireName).forEach(choices::add);
    return schema;
  }

  private ObjectNode orNull(WireName... values) {
    ObjectNode schema = types("string", "null");
    ArrayNode choices = schema.putArray("enum");
    Arrays.stream(values).map(WireName::wireName).forEach(choices::add);
    choices.addNull();
    return schema;
  }
}
