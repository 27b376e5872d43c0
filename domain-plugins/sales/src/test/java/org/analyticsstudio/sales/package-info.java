/** Makes the sample of the sales domain: the orders of a company that never was. */
@NullMarked
package org.analyticsstudio.sales;

import org.jspecify.annotations.NullMarked;
