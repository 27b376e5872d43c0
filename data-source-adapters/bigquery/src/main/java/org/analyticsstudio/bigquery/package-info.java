/** Reads tables and views of BigQuery. */
@NullMarked
package org.analyticsstudio.bigquery;

import org.jspecify.annotations.NullMarked;
