/** What the text of cells shows about the type of a column. */
@NullMarked
package org.analyticsstudio.catalog.types;

import org.jspecify.annotations.NullMarked;
