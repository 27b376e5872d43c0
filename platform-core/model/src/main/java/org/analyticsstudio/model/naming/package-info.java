/** Names on the wire. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.naming;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
