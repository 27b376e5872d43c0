package org.analyticsstudio.plugins.inspect;

import org.osgi.framework.Version;

/**
 * What the administrator allows.
 *
 * @param allowUnsigned whether plug-ins run that nobody trusted signed
 * @param api the version of the SPI that this host offers
 */
public record Rules(boolean allowUnsigned, Version api) {

  /** Whether a plug-in made for this version of the SPI can run here. */
  boolean supports(Version wanted) {
    return wanted.getMajor() == api.getMajor() && wanted.getMinor() <= api.getMinor();
  }
}
