package org.analyticsstudio.api.plugins;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a core bundle that calls plug-ins of one kind offers the host, registered as an OSGi
 * service: it says what uses a plug-in. Safe for use by many threads.
 *
 * <p>Such a bundle takes the plug-ins' services by dynamic references and follows one rule when a
 * service leaves: new work no longer goes to it from that moment on (it goes to another service of
 * the same id if there is one, else it ends in a retryable 503), running work is given the drain
 * time, the rest is cancelled and ends in a retryable 503, and what was opened is closed before the
 * unbind method returns. The host starts a new version before it stops the old one, so that nobody
 * waits for an update.
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
}
