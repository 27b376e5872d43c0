/** Whether what was registered is still so. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.governance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
