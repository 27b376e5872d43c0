package org.analyticsstudio.plugins.identity;

import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.PluginReport.Permissions;
import org.osgi.framework.Version;

/**
 * What a plug-in says it is.
 *
 * @param id unique among all plug-ins
 * @param name for people
 * @param kind what it brings
 * @param version its version, which is that of its bundle
 * @param symbolicName of its bundle
 * @param api the version of the SPI it is made for
 * @param permissions what it says it needs
 */
public record PluginIdentity(
    String id,
    String name,
    PluginKind kind,
    Version version,
    String symbolicName,
    Version api,
    Permissions permissions) {}
