/** How plans are spelled in GoogleSQL. */
@NullMarked
package org.analyticsstudio.bigquery.sql;

import org.jspecify.annotations.NullMarked;
