/** Whether the product can be used. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
