package org.analyticsstudio.bigquery.rest;

import org.jspecify.annotations.Nullable;

/**
 * A query that runs or ran in BigQuery.
 *
 * @param project that pays for it
 * @param id its id in the project
 * @param location where it runs
 */
record JobRef(String project, String id, @Nullable String location) {}
