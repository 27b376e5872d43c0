package org.analyticsstudio.query.engine;

import org.analyticsstudio.query.resolve.ResolvedQuery;

/**
 * A question that can run.
 *
 * @param subject the data it is asked of
 * @param query the question, resolved
 */
record PreparedQuery(Subject subject, ResolvedQuery query) {}
