/** Finds the domains among the running bundles. */
@NullMarked
package org.analyticsstudio.domains.registry;

import org.jspecify.annotations.NullMarked;
