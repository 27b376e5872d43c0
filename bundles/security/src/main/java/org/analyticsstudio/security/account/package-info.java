/** Accounts and their passwords. */
@NullMarked
package org.analyticsstudio.security.account;

import org.jspecify.annotations.NullMarked;
