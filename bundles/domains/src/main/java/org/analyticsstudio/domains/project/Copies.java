package org.analyticsstudio.domains.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainDashboard;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.schema.SemanticSchema;

/** Makes copies of a domain's parts for one project. */
final class Copies {

  private final ObjectMapper json = WireFormat.mapper();

  /** Everything that would be copied now. */
  CopiedDomain of(Domain domain, String projectId) {
    Map<String, String> ids = new LinkedHashMap<>();
    Map<String, JsonNode> schemas = new LinkedHashMap<>();
    for (DomainDataset dataset : domain.datasets()) {
      if (dataset.autoLoad()) {
        ids.put(dataset.id(), projectId + "_" + dataset.id());
        schemas.put(dataset.id(), plain(dataset.schemaJson()));
      }
    }
    Map<String, CopiedDomain.CopiedDashboard> dashboards = new LinkedHashMap<>();
    if (domain.features().dashboards()) {
      for (DomainDashboard dashboard : domain.dashboards()) {
        dashboards.put(
            dashboard.name(),
            new CopiedDomain.CopiedDashboard(plain(dashboard.definition()), null, 0));
      }
    }
    return new CopiedDomain(
        domain.name(),
        domain.description(),
        ids,
        schemas,
        dashboards,
        domain.prompts(),
        domain.examples(),
        domain.llm(),
        domain.ui(),
        domain.features(),
        domain.environment());
  }

  /** As it comes back from the database, so that copies of different times can be compared. */
  JsonNode plain(JsonNode node) {
    try {
      return json.readTree(json.writeValueAsString(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a domain can't be copied", e);
    }
  }

  /** A value in its one JSON form. */
  JsonNode form(Object value) {
    return plain(json.valueToTree(value));
  }

  /** A schema in its one form, whichever way it was written. */
  JsonNode form(JsonNode schema) {
    try {
      return plain(json.valueToTree(json.treeToValue(schema, SemanticSchema.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A copied schema can't be read", e);
    }
  }

  /** A dashboard of a domain, for a project. */
  DashboardDefinition dashboard(JsonNode definition, String projectId, Map<String, String> ids) {
    ObjectNode own = definition.deepCopy();
    own.put("project_id", projectId);
    for (JsonNode visual : own.path("visuals")) {
      String dataset = visual.path("dataset_id").asText();
      ((ObjectNode) visual).put("dataset_id", ids.getOrDefault(dataset, dataset));
    }
    try {
      return json.treeToValue(own, DashboardDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A copied dashboard can't be read", e);
    }
  }

  /** A query of a domain, for the datasets of a project. */
  static SemanticQuery query(SemanticQuery query, Map<String, String> ids) {
    return new SemanticQuery(
        ids.getOrDefault(query.datasetId(), query.datasetId()),
        query.dimensions(),
        query.measures(),
        query.filters(),
        query.having(),
        query.timeFilter(),
        query.orderBy(),
        query.limit(),
        query.offset());
  }
}
