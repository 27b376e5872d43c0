/** What plug-ins that speak over a network share with the host. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.spi.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
