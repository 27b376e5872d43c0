/** Connections to a server, kept for the next one. */
@NullMarked
package org.analyticsstudio.jdbc.pool;

import org.jspecify.annotations.NullMarked;
