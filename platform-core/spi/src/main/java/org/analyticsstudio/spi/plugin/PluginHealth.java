package org.analyticsstudio.spi.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Lets a plug-in say itself whether it is well. Optional: a plug-in registers it as an OSGi service
 * beside what it offers. The host asks it some times after activation, on a thread of its own and
 * under a time limit; a plug-in that is not well then is taken back to its last good version.
 */
@ConsumerType
public interface PluginHealth {

  /**
   * How the plug-in is. Quick, without side effects, never null; throwing counts as not well. Safe
   * for use by many threads.
   */
  Report report();

  /**
   * How a plug-in is.
   *
   * @param well whether it can do its work
   * @param message one sentence for an administrator, without secrets
   */
  record Report(boolean well, String message) {

    /** It can do its work. */
    public static Report ok() {
      return new Report(true, "");
    }

    /** It can't do its work, and why. */
    public static Report unwell(String message) {
      return new Report(false, message);
    }
  }
}
