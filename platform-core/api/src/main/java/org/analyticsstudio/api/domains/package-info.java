/** What domains bring to the core bundles. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.domains;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
