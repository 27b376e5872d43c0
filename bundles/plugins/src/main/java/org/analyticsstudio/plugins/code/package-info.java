/** What the classes of a plug-in would do. */
@NullMarked
package org.analyticsstudio.plugins.code;

import org.jspecify.annotations.NullMarked;
