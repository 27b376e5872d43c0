package org.analyticsstudio.domain.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.analyticsstudio.domain.format.DomainFinding;
import org.analyticsstudio.domain.format.DomainReading;
import org.analyticsstudio.domain.format.HostRules;

/** A domain that is right, of which tests change one thing. */
public final class SmallDomain implements Content {

  private static final String ROOT =
      """
      domain: shop
      name: Shop
      version: 1.2.0
      description: What a small shop sells.
      datasets:
        - id: orders
          name: Orders
          grain: daily
          description: A line for each thing sold.
          data: {sample: data/orders.csv}
          schema: schema/orders.yaml
      llm:
        prompts: {system: prompts/system_prompt.ftl}
        examples: examples.yaml
        max_tokens: 500
        temperature: 0.2
      ui: {title: Our shop, primary_color: "#3B82F6"}
      features: {calculations: false}
      security: {require_auth: true, default_role: viewer}
      value_mappings:
        - name: Building Wires
          synonyms: [wires]
          filters: [{field: item_group, operator: in, values: [W1, W2]}]
      vocabulary: {sales: [turnover]}
      value_synonyms: {item_group: {W1: [copper]}}
      dashboards: [dashboards/overview.yaml]
      """;
  private static final String SCHEMA =
      """
      time_columns: [day]
      dimensions:
        - {name: day, column: day, type: date}
        - {name: item_group, column: item_group, type: text, synonyms: [group]}
        - {name: returned, column: returned, type: text, value_synonyms: {Yes: [sent back]}}
      measures:
        - {name: sales, column: sales, type: numeric, aggregations: [SUM, AVG]}
        - {name: row_count, column: "*", type: numeric, aggregations: [COUNT]}
      """;
  private static final String DASHBOARD =
      """
      name: Overview
      visuals:
        - id: total
          type: kpi
          title: Sales
          dataset_id: orders
          measures: [{name: sales, aggregation: SUM}]
          layout: {x: 0, y: 0, w: 3, h: 2}
      """;

  private final Map<String, byte[]> files = new TreeMap<>();

  /** The domain as it is right. */
  public SmallDomain() {
    put("domain.yaml", ROOT);
    put("schema/orders.yaml", SCHEMA);
    put("dashboards/overview.yaml", DASHBOARD);
    put(
        "data/orders.csv",
        "Day,Item Group,Returned,Sales\n2024-01-01,W1,No,12.50\n2024-01-02,\"W2\",Yes,3\n");
    put(
        "prompts/system_prompt.ftl",
        "You answer about ${domain.name}.\n"
            + "<#list datasets as d><#list d.measures as m>${m.name}<#sep>, </#list></#list>\n");
    put("examples.yaml", examples(20));
  }

  /** So many worked examples. */
  public static String examples(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("- question: The ").append(i).append(" best groups by sales?\n");
      text.append("  query:\n    dimensions: [item_group]\n");
      text.append("    measures: [{name: sales, aggregation: SUM}]\n");
      text.append("    limit: ").append(i).append('\n');
    }
    return text.toString();
  }

  /** With a file of this text. */
  public SmallDomain put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** With a file of these bytes. */
  public SmallDomain put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  /** Without a file. */
  public SmallDomain without(String path) {
    files.remove(path);
    return this;
  }

  /** With one piece of text changed, which must be there. */
  public SmallDomain change(String path, String from, String to) {
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    return put(path, text.replace(from, to));
  }

  /** What reading it comes to. */
  public DomainReading read(String... environment) throws IOException {
    return new DomainReader().read(this, new HostRules(Set.of(environment), "shop", "1.2.0"));
  }

  /** What is wrong with it. */
  public List<String> findings() throws IOException {
    return read().findings().stream().map(DomainFinding::toString).toList();
  }

  @Override
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<InputStream> open(String path) {
    return Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new);
  }
}
