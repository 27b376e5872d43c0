/** Reads tables and views of MySQL and MariaDB. */
@NullMarked
package org.analyticsstudio.mysql;

import org.jspecify.annotations.NullMarked;
