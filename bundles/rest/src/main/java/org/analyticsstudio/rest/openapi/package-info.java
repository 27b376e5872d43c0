/** The OpenAPI document, made from the routes. */
@NullMarked
package org.analyticsstudio.rest.openapi;

import org.jspecify.annotations.NullMarked;
