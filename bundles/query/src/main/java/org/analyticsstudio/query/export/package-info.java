/** Results as files. */
@NullMarked
package org.analyticsstudio.query.export;

import org.jspecify.annotations.NullMarked;
