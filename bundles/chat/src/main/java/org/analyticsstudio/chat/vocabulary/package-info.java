/** What a dataset lets people talk about: its members and their values. */
@NullMarked
package org.analyticsstudio.chat.vocabulary;

import org.jspecify.annotations.NullMarked;
