/** The sales domain: a sample project about the orders of a company that never was. */
@NullMarked
package org.analyticsstudio.sales;

import org.jspecify.annotations.NullMarked;
