/** The contract of data source adapters, as tests that an author runs. */
@NullMarked
package org.analyticsstudio.testkit.datasource;

import org.jspecify.annotations.NullMarked;
