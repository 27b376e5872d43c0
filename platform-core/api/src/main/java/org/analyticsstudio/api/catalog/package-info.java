/** Projects, uploaded files, datasets and their versions. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
