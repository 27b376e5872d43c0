/** The append-only audit log. */
@NullMarked
package org.analyticsstudio.security.audit;

import org.jspecify.annotations.NullMarked;
