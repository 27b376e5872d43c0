package org.analyticsstudio.query.member;

import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A measure and the column it aggregates.
 *
 * @param definition from the schema
 * @param column the physical column; null when it counts rows
 */
public record MeasureMember(Measure definition, @Nullable ColumnRef column) {}
