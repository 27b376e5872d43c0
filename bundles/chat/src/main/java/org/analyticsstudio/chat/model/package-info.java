/** Asks a language model what the interpreter does not understand: for a query, never for SQL. */
@NullMarked
package org.analyticsstudio.chat.model;

import org.jspecify.annotations.NullMarked;
