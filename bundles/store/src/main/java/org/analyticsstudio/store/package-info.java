/** The metadata database on SQLite or PostgreSQL. */
@NullMarked
package org.analyticsstudio.store;

import org.jspecify.annotations.NullMarked;
