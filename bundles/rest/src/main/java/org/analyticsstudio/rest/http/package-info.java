/** What holds for every exchange. */
@NullMarked
package org.analyticsstudio.rest.http;

import org.jspecify.annotations.NullMarked;
