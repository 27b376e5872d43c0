/** Settings as data: what can be set, what was set, what is wrong with it. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
