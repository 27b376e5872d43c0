package org.analyticsstudio.api.catalog;

import java.util.List;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.schema.Grain;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** Something that must be made together with a dataset, in the same transaction. */
@ConsumerType
public interface DatasetCreationStep {

  /**
   * Called once for each new dataset, before it can be seen.
   *
   * @param grain as the person gave it; null when it is to be drafted
   * @return the grain of the dataset
   */
  Grain created(
      Transaction transaction,
      Principal by,
      String datasetId,
      @Nullable Grain grain,
      List<ColumnProfile> profile);
}
