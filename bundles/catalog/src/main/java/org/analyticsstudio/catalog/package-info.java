/** Projects, uploaded files, datasets and their versions: the services. */
@NullMarked
package org.analyticsstudio.catalog;

import org.jspecify.annotations.NullMarked;
