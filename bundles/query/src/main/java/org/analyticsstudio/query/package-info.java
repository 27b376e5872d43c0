/** The component that offers the query engine and the exporter. */
@NullMarked
package org.analyticsstudio.query;

import org.jspecify.annotations.NullMarked;
