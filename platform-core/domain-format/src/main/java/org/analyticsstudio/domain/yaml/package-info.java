/** YAML as JSON trees whose every value knows the file and the line it came from. */
@NullMarked
package org.analyticsstudio.domain.yaml;

import org.jspecify.annotations.NullMarked;
