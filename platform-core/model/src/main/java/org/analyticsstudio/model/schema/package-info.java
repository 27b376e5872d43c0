/** The semantic layer of a dataset: its dimensions, measures and time columns. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.schema;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
