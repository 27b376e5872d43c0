/** Processes of the product on one metadata database. */
package org.analyticsstudio.systemtest.store;
