/**
 * What adapters share that speak to their data source by JDBC. Embedded privately by each of them.
 */
@NullMarked
package org.analyticsstudio.jdbc;

import org.jspecify.annotations.NullMarked;
