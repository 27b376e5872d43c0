package org.analyticsstudio.query.engine;

import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.query.member.Vocabulary;

/**
 * A dataset as one person sees it.
 *
 * @param location where its data lies
 * @param constraints what the policy says
 * @param schemaVersion number of the schema version
 * @param vocabulary what can be named
 */
record Subject(
    DataLocation location,
    PolicyConstraints constraints,
    int schemaVersion,
    Vocabulary vocabulary) {}
