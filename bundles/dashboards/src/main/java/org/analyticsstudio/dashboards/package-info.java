/** Dashboards: validated when saved, with a changelog, their data in one call. */
@NullMarked
package org.analyticsstudio.dashboards;

import org.jspecify.annotations.NullMarked;
