/** The main job on the real zip: from a file to an answer, a dashboard, and the next day. */
@NullMarked
package org.analyticsstudio.systemtest.job;

import org.jspecify.annotations.NullMarked;
