/** The one JSON form of the platform's values, on the wire and at rest. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
