/** Settings an administrator writes into files. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
