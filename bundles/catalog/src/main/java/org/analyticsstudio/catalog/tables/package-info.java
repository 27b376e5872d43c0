/** Datasets that stand on tables of data sources. */
@NullMarked
package org.analyticsstudio.catalog.tables;

import org.jspecify.annotations.NullMarked;
