/** What the catalog keeps: rows of the metadata database, and files below the home folder. */
@NullMarked
package org.analyticsstudio.catalog.store;

import org.jspecify.annotations.NullMarked;
