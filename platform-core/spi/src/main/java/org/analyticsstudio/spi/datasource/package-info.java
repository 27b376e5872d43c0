/**
 * What the author of a data source adapter implements. An adapter is a stateless factory; what it
 * opens is a session. The host wraps every call with time limit, cancellation, metrics and error
 * mapping, closes what it opened, and never keeps an object of an adapter that left.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.spi.datasource;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
