/** The domains that are there now, and the projects made of them. */
@NullMarked
package org.analyticsstudio.domains;

import org.jspecify.annotations.NullMarked;
