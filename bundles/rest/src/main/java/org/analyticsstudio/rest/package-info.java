/** The wire contract over HTTP. */
@NullMarked
package org.analyticsstudio.rest;

import org.jspecify.annotations.NullMarked;
