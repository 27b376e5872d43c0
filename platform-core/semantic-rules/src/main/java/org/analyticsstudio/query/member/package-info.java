/** What one person can name in a question, and the columns it stands on. */
@NullMarked
package org.analyticsstudio.query.member;

import org.jspecify.annotations.NullMarked;
