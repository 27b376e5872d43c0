/**
 * What a domain plug-in offers the platform. A domain is data first; today it brings a sample
 * project.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.analyticsstudio.spi.domain;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
