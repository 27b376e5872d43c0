/** Taking files in: recognised, understood, loaded once, profiled. */
@NullMarked
package org.analyticsstudio.catalog.intake;

import org.jspecify.annotations.NullMarked;
