/** Spells a typed plan as one select statement; the dialect says how. */
@NullMarked
package org.analyticsstudio.jdbc.sql;

import org.jspecify.annotations.NullMarked;
