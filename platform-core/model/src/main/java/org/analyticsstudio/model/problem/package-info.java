/** Errors as values: every failure a person or a tool can meet has a stable code. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.problem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
