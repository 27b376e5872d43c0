/** The routes. */
@NullMarked
package org.analyticsstudio.rest.resource;

import org.jspecify.annotations.NullMarked;
