/** Makes projects of domains, and offers updates. */
@NullMarked
package org.analyticsstudio.domains.project;

import org.jspecify.annotations.NullMarked;
