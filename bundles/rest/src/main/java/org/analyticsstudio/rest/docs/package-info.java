/** The interface described for people. */
@NullMarked
package org.analyticsstudio.rest.docs;

import org.jspecify.annotations.NullMarked;
