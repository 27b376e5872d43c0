/** Connections to data sources: kept, tried, looked into. */
@NullMarked
package org.analyticsstudio.connections;

import org.jspecify.annotations.NullMarked;
