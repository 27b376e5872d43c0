/** Data sources, from a connection to an answer. */
package org.analyticsstudio.systemtest.source;
