package org.analyticsstudio.semantic;

import java.util.List;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetCreationStep;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.semantic.draft.SchemaDrafter;
import org.analyticsstudio.semantic.versions.SchemaTable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Drafts the first schema of each new dataset, so that it can be queried at once. Knows nothing of
 * the datasets themselves, which need it to be there first.
 */
@Component
public final class FirstSchema implements DatasetCreationStep {

  private final SchemaTable table = new SchemaTable();

  /** The step; it has no state. */
  @Activate
  public FirstSchema() {}

  @Override
  public Grain created(
      Transaction transaction,
      Principal by,
      String datasetId,
      @Nullable Grain grain,
      List<ColumnProfile> profile) {
    SemanticSchema schema = SchemaDrafter.draft(profile, grain).schemaJson();
    table.add(transaction, by, datasetId, schema);
    return schema.grain();
  }
}
