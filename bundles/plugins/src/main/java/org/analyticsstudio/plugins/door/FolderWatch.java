package org.analyticsstudio.plugins.door;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.analyticsstudio.plugins.lifecycle.DroppedPlugins;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has File Install watch the plug-in folders once somebody is here to take what it finds: else it
 * would install every jar as a bundle by itself.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final String FACTORY = "org.apache.felix.fileinstall";

  private final BundleContext context;
  private final List<Path> folders;
  private final PluginFolders plugins;
  private final List<Configuration> watched = new ArrayList<>();
  private @Nullable ServiceRegistration<?> installer;

  /** A watch over these folders that has not begun. */
  public FolderWatch(BundleContext context, List<Path> folders, DroppedPlugins dropped) {
    this.context = context;
    this.folders = List.copyOf(folders);
    this.plugins = new PluginFolders(folders, dropped);
  }

  /** The plug-in files that lie in the folders now; they are not reported again. */
  public List<Path> atStart() throws IOException {
    return plugins.atStart();
  }

  /** Begins to watch. */
  public void open(ConfigurationAdmin configurations, Duration poll, Path home) throws IOException {
    Dictionary<String, Object> first = new Hashtable<>();
    first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
    installer =
        context.registerService(
            new String[] {ArtifactInstaller.class.getName(), ArtifactListener.class.getName()},
            plugins,
            first);
    for (int i = 0; i < folders.size(); i++) {
      Configuration configuration = configurations.createFactoryConfiguration(FACTORY, "?");
      Dictionary<String, Object> settings = new Hashtable<>();
      settings.put("felix.fileinstall.dir", folders.get(i).toString());
      settings.put("felix.fileinstall.poll", String.valueOf(poll.toMillis()));
      settings.put("felix.fileinstall.noInitialDelay", "true");
      settings.put("felix.fileinstall.filter", ".*\\.(jar|zip|JAR|ZIP)");
      settings.put("felix.fileinstall.tmpdir", home.resolve("tmp/fileinstall-" + i).toString());
      settings.put("felix.fileinstall.log.default", "jul");
      settings.put("felix.fileinstall.log.level", "2");
      configuration.update(settings);
      watched.add(configuration);
    }
  }

  @Override
  public void close() {
    for (Configuration configuration : watched) {
      try {
        configuration.delete();
      } catch (IOException | IllegalStateException e) {
        LOG.debug("A folder may be watched until the stop", e);
      }
    }
    if (installer != null) {
      installer.unregister();
    }
  }
}
