package org.analyticsstudio.api.query;

import java.util.Set;
import org.analyticsstudio.model.schema.SemanticSchema;

/**
 * What one person can ask of a dataset.
 *
 * @param datasetId the dataset
 * @param datasetName its name for people
 * @param members the schema, field mappings turned into members, without what is hidden from them
 * @param schemaVersion number of the schema version
 * @param dataVersion number of the data version
 * @param policyFingerprint equal for people who see the same rows and columns
 * @param physicalColumns the columns they may see
 * @param isLive whether the data changes under the same version, as that of a table does
 * @param estimates whether {@link QueryEngine#estimate} tells how much a query would read
 */
public record VisibleSchema(
    String datasetId,
    String datasetName,
    SemanticSchema members,
    int schemaVersion,
    int dataVersion,
    String policyFingerprint,
    Set<String> physicalColumns,
    boolean isLive,
    boolean estimates) {}
