package org.analyticsstudio.domains.registry;

import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.analyticsstudio.domain.format.Domain;
import org.jspecify.annotations.Nullable;

/**
 * The domain of a running bundle.
 *
 * @param id as the bundle says
 * @param name as the bundle says
 * @param version as the bundle says
 * @param domain what its files say; empty when they are wrong
 * @param reason what is wrong; null when nothing is
 * @param content its files
 */
public record ActiveDomain(
    String id,
    String name,
    String version,
    Optional<Domain> domain,
    @Nullable String reason,
    Content content) {}
