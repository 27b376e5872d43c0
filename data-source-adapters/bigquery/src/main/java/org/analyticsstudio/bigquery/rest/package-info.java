/** A small client of BigQuery's REST API. */
@NullMarked
package org.analyticsstudio.bigquery.rest;

import org.jspecify.annotations.NullMarked;
