/** Plug-ins: what is installed, what would be installed, and who uses them. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.plugins;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
