/** The semantic query: the only thing that can be asked of a dataset. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.query;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
