/** Connections to the data sources of a project. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.connections;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
