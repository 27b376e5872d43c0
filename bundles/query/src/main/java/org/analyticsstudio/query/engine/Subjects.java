package org.analyticsstudio.query.engine;

import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.policy.PolicyStep;

/** Finds datasets as people see them: the policy is asked before anything else is looked at. */
final class Subjects {

  private static final int CACHED = 256;

  private final Datasets datasets;
  private final SemanticSchemas schemas;
  private final PolicyStep policies;
  private final RecentlyUsed<Key, Vocabulary> vocabularies = new RecentlyUsed<>(CACHED);

  Subjects(Datasets datasets, SemanticSchemas schemas, PolicyStep policies) {
    this.datasets = datasets;
    this.schemas = schemas;
    this.policies = policies;
  }

  Subject find(Principal principal, String datasetId) {
    DataLocation location = datasets.locate(datasetId);
    PolicyConstraints constraints = policies.constraints(principal, location);
    if (!location.active()) {
      throw Problem.clash(
              "dataset_inactive", "The dataset " + datasetId + " is deactivated.", datasetId)
          .withHint("Restore it first.")
          .asException();
    }
    SchemaVersion schema = schemas.current(datasetId);
    Vocabulary vocabulary =
        vocabularies.get(
            new Key(datasetId, schema.version(), location.columns(), constraints.hiddenColumns()),
            key -> Vocabulary.of(schema.members(), key.columns(), key.hiddenColumns()));
    return new Subject(location, constraints, schema.version(), vocabulary);
  }

  String nameOf(String datasetId) {
    return datasets.get(datasetId).name();
  }

  private record Key(
      String datasetId,
      int schemaVersion,
      List<DatasetColumn> columns,
      Set<String> hiddenColumns) {}
}
