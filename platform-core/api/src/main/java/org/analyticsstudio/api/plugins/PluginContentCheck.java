package org.analyticsstudio.api.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Checks what a plug-in of one kind contains before it is installed, registered as an OSGi service.
 * Reads files only; no code of the plug-in runs. Safe for use by many threads.
 */
@ConsumerType
public interface PluginContentCheck {

  /** The kind of plug-ins it knows. */
  PluginKind kind();

  /**
   * Everything that is wrong with the content, a sentence each that begins with file and line as in
   * {@code domain.yaml:12: …}; empty when all is well.
   *
   * @param pluginId the id the bundle declares
   * @param version the version the bundle declares
   */
  List<String> check(String pluginId, String version, Content content) throws IOException;

  /** The files of a plug-in. Paths have forward slashes and no leading one. */
  interface Content {

    /** The paths of all files. */
    List<String> files();

    /**
     * A file, when there is one.
     *
     * @return a new stream the caller closes
     */
    Optional<InputStream> open(String path) throws IOException;
  }
}
