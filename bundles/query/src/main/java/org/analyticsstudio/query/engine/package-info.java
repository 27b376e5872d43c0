/** The engine: one path for every question. */
@NullMarked
package org.analyticsstudio.query.engine;

import org.jspecify.annotations.NullMarked;
