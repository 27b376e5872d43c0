/** Makes the sample of the HR domain: the people of a company that never was. */
@NullMarked
package org.analyticsstudio.hr;

import org.jspecify.annotations.NullMarked;
