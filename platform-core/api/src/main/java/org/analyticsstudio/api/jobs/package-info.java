/** Long work that can be watched and cancelled. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
