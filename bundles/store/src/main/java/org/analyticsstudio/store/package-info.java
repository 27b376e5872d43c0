/** The metadata database on SQLite. */
@NullMarked
package org.analyticsstudio.store;

import org.jspecify.annotations.NullMarked;
