/** Takes plug-in files in: sizes, sums, and what lies in them. */
@NullMarked
package org.analyticsstudio.plugins.archive;

import org.jspecify.annotations.NullMarked;
