/** What a query returns: columns, rows and the receipt that says how they came about. */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.model.result;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
