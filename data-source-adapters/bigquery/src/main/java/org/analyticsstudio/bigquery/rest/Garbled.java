package org.analyticsstudio.bigquery.rest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that is none of the API's. */
final class Garbled extends IOException {

  private static final long serialVersionUID = 1L;

  Garbled(String message) {
    this(message, null);
  }

  Garbled(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
