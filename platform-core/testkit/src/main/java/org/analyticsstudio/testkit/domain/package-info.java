/** What a domain must keep to, as tests an author runs over a folder or a bundle. */
@NullMarked
package org.analyticsstudio.testkit.domain;

import org.jspecify.annotations.NullMarked;
