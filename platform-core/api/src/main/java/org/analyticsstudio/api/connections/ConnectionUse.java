package org.analyticsstudio.api.connections;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Says what stands on a connection; registered as an OSGi service. Safe for many threads. */
@ConsumerType
public interface ConnectionUse {

  /** The ids of the datasets that stand on a connection, in all versions, active or not. */
  List<String> datasetsOn(String connectionId);
}
