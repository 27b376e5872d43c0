/** Runs plans: adapters, sessions, turns, limits. */
@NullMarked
package org.analyticsstudio.query.run;

import org.jspecify.annotations.NullMarked;
