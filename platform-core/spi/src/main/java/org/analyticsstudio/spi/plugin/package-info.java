/** What plug-ins of every kind share with the host. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.spi.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
