/** Reads DuckDB files: the data of every uploaded file. */
@NullMarked
package org.analyticsstudio.duckdb;

import org.jspecify.annotations.NullMarked;
