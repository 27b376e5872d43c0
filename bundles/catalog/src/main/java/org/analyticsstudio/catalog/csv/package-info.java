/** Delimited text: encoding, dialect, headers, and the exact scan of every cell. */
@NullMarked
package org.analyticsstudio.catalog.csv;

import org.jspecify.annotations.NullMarked;
