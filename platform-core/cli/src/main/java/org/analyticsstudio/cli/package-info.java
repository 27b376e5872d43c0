/** The command line. It speaks to the product on the same machine, by the token of its home. */
@NullMarked
package org.analyticsstudio.cli;

import org.jspecify.annotations.NullMarked;
