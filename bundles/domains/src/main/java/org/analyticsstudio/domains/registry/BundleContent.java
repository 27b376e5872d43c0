package org.analyticsstudio.domains.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The files of an installed bundle. */
final class BundleContent implements Content {

  private final Bundle bundle;

  BundleContent(Bundle bundle) {
    this.bundle = bundle;
  }

  @Override
  public List<String> files() {
    List<String> files = new ArrayList<>();
    @Nullable Enumeration<URL> entries = bundle.findEntries("/", "*", true);
    if (entries != null) {
      for (URL entry : Collections.list(entries)) {
        String path = entry.getPath().substring(1);
        if (!path.endsWith("/")) {
          files.add(path);
        }
      }
    }
    return files;
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    URL entry = bundle.getEntry("/" + path);
    return entry == null ? Optional.empty() : Optional.of(entry.openStream());
  }
}
