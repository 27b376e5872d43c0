/** Datasets: made of files, versioned, located. */
@NullMarked
package org.analyticsstudio.catalog.datasets;

import org.jspecify.annotations.NullMarked;
