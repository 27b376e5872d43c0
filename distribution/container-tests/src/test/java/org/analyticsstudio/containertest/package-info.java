/** What neither plain classes nor the product seen from outside show: bundles in a framework. */
@NullMarked
package org.analyticsstudio.containertest;

import org.jspecify.annotations.NullMarked;
