/** Reads tables and views of PostgreSQL. */
@NullMarked
package org.analyticsstudio.postgresql;

import org.jspecify.annotations.NullMarked;
