/** What a person may see, joined into every plan. */
@NullMarked
package org.analyticsstudio.query.policy;

import org.jspecify.annotations.NullMarked;
