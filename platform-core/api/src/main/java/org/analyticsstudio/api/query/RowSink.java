package org.analyticsstudio.api.query;

import java.io.IOException;
import java.util.List;
import org.analyticsstudio.model.result.ResultColumn;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes rows as they come. Called by one thread. */
@ConsumerType
public interface RowSink {

  /** Called once, first. */
  void columns(List<ResultColumn> columns) throws IOException;

  /** Called for each row, in order. The array is not written to afterwards. */
  void row(@Nullable Object[] values) throws IOException;
}
