/** The data source adapter for Trino. */
@NullMarked
package org.analyticsstudio.trino;

import org.jspecify.annotations.NullMarked;
