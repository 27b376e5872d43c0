/** What should be there, and the files of what was there. */
@NullMarked
package org.analyticsstudio.plugins.state;

import org.jspecify.annotations.NullMarked;
