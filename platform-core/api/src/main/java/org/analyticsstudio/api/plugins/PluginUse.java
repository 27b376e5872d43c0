package org.analyticsstudio.api.plugins;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a core bundle that calls plug-ins of one kind offers the host, registered as an OSGi
 * service: it says what uses a plug-in and lets running work end before the plug-in leaves. Safe
 * for use by many threads.
 */
@ConsumerType
public interface PluginUse {

  /** The kind of plug-ins it calls. */
  PluginKind kind();

  /**
   * What uses a plug-in now, as {@code project sales} or {@code dataset orders}; may be cut off.
   */
  List<String> usedBy(String pluginId);

  /** The ids of the projects that use a plug-in now. */
  List<String> projectsUsing(String pluginId);

  /**
   * Keeps new work from a plug-in and waits until running work has ended. What still runs after the
   * time given is cancelled and ends with a retryable 503. While held, new work waits up to the
   * hold's patience when the plug-in is about to be replaced, and is refused with a retryable 503
   * when it leaves.
   *
   * @param replaced whether another version takes its place at once
   * @param drainTime how long running work may take
   * @return held until closed; closing twice is harmless
   */
  Hold hold(String pluginId, boolean replaced, Duration drainTime);

  /** A plug-in kept from new work. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
