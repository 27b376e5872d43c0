/** Loading of text into immutable DuckDB files. */
@NullMarked
package org.analyticsstudio.catalog.load;

import org.jspecify.annotations.NullMarked;
