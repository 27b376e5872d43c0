package org.analyticsstudio.dashboards;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What was changed.
 *
 * @param sentence for people
 * @param diff a list of {@code {op, path, from?, to?}}
 */
record Change(String sentence, ArrayNode diff) {

  /** Whether nothing was changed. */
  boolean isEmpty() {
    return diff.isEmpty();
  }
}
