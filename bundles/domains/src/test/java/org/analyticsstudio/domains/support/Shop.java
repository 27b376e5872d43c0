package org.analyticsstudio.domains.support;

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
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainReading;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.read.DomainReader;
import org.analyticsstudio.domains.registry.ActiveDomain;

/** A small domain, of which tests change parts. */
public final class Shop implements Content {

  private final Map<String, String> files = new TreeMap<>();

  public Shop() {
    files.put(
        "domain.yaml",
        """
        domain: shop
        name: Shop
        version: 1.0.0
        description: What a small shop sells.
        sample_project: "Sample: shop"
        datasets:
          - id: orders
            name: Orders
            grain: daily
            data: {sample: data/orders.csv}
            schema: schema/orders.yaml
        llm:
          provider: openai
          model: small
          temperature: 0.2
          prompts: {system: prompts/system.ftl, user: prompts/user.ftl}
          examples: examples.yaml
        ui: {title: Our shop}
        dashboards: [dashboards/overview.yaml]
        """);
    files.put(
        "schema/orders.yaml",
        """
        time_columns: [day]
        dimensions:
          - {name: day, column: day, type: date}
          - {name: region, column: region, type: text}
        measures:
          - {name: sales, column: sales, type: numeric, aggregations: [SUM]}
          - {name: row_count, column: "*", type: numeric, aggregations: [COUNT]}
        """);
    files.put(
        "dashboards/overview.yaml",
        """
        name: Overview
        visuals:
          - {id: total, type: kpi, title: Sales, dataset_id: orders, measures: [{name: sales}],
             layout: {x: 0, y: 0, w: 3, h: 2}}
        """);
    files.put("data/orders.csv", "Day,Region,Sales\n2024-01-01,North,12.5\n");
    files.put("prompts/system.ftl", "About ${domain.name}: ${datasets[0].id}.");
    files.put("prompts/user.ftl", "Q: ${question}");
    StringBuilder examples = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      examples
          .append("- {question: Top ")
          .append(i)
          .append(" regions, query: {dimensions: [region],");
      examples.append(" measures: [{name: sales}], limit: ").append(i).append("}}\n");
    }
    files.put("examples.yaml", examples.toString());
  }

  /** With one piece of text changed, which must be there. */
  public Shop change(String path, String from, String to) {
    String text = String.valueOf(files.get(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    files.put(path, text.replace(from, to));
    return this;
  }

  public Domain domain() {
    try {
      DomainReading reading = new DomainReader().read(this, new HostRules(Set.of(), null, null));
      return reading
          .domain()
          .orElseThrow(() -> new IllegalStateException(reading.findings().toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public ActiveDomain active() {
    Domain domain = domain();
    return new ActiveDomain(
        domain.id(), domain.name(), domain.version(), Optional.of(domain), null, this);
  }

  @Override
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<InputStream> open(String path) {
    return Optional.ofNullable(files.get(path))
        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
