/** Long work, kept in memory. */
@NullMarked
package org.analyticsstudio.operations.jobs;

import org.jspecify.annotations.NullMarked;
