/** Files that come in. */
@NullMarked
package org.analyticsstudio.rest.upload;

import org.jspecify.annotations.NullMarked;
