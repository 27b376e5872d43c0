package org.analyticsstudio.domain.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.domain.format.DomainExample;

/**
 * What a template sees: {@code domain} (name, description), {@code question}, {@code today}, {@code
 * datasets} as {@link PromptContext} has them, {@code examples} (question, query as JSON) and
 * {@code environment}. Plain values only.
 */
public final class PromptModel {

  private final ObjectMapper json = WireFormat.mapper();

  /** Models; stateless. */
  public PromptModel() {}

  /** A new map that may be added to. */
  public Map<String, Object> of(
      String name,
      String description,
      PromptContext context,
      List<Map<String, Object>> examples,
      Map<String, String> environment) {
    Map<String, Object> model =
        new LinkedHashMap<>(
            json.convertValue(context, new TypeReference<Map<String, Object>>() {}));
    model.put("domain", Map.of("name", name, "description", description));
    model.put("examples", examples);
    model.put("environment", environment);
    return model;
  }

  /** Worked examples as a template sees them. */
  public List<Map<String, Object>> examples(List<DomainExample> examples) {
    List<Map<String, Object>> seen = new ArrayList<>();
    for (DomainExample example : examples) {
      try {
        seen.add(
            Map.of(
                "question", example.question(), "query", json.writeValueAsString(example.query())));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A query can't be written", e);
      }
    }
    return seen;
  }
}
