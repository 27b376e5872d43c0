package org.analyticsstudio.domain.format;

import org.jspecify.annotations.Nullable;

/**
 * How the projects of a domain look.
 *
 * @param title shown at the top; the name of the domain when absent
 * @param primaryColor readable on white, as {@code #RRGGBB}
 * @param primaryColorOnDark readable on the dark theme
 * @param logo the path of an SVG or PNG file
 */
public record Appearance(
    @Nullable String title,
    @Nullable String primaryColor,
    @Nullable String primaryColorOnDark,
    @Nullable String logo) {}
