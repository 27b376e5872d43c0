/** What would happen to the running bundles. */
@NullMarked
package org.analyticsstudio.plugins.resolve;

import org.jspecify.annotations.NullMarked;
