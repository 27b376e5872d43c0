/** What a bundle says of itself. */
@NullMarked
package org.analyticsstudio.plugins.identity;

import org.jspecify.annotations.NullMarked;
