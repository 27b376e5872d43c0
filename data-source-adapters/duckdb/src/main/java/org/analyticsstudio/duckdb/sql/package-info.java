/** Spells a typed plan in DuckDB's dialect. */
@NullMarked
package org.analyticsstudio.duckdb.sql;

import org.jspecify.annotations.NullMarked;
