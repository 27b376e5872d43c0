/** The typed plan a semantic query is compiled to, before any SQL exists. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
