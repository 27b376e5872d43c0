/** A server that answers as BigQuery does and checks what it is asked. */
package org.analyticsstudio.bigquery.fake;
