package org.analyticsstudio.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.catalog.datasets.VersionFiles;
import org.analyticsstudio.catalog.intake.FileIntake;
import org.analyticsstudio.catalog.intake.Ingestion;
import org.analyticsstudio.catalog.load.LoadSettings;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.catalog.store.Upkeep;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the services of this bundle share. When it is there, the home folder has been cleaned up and
 * the first project exists.
 */
@Component(service = Catalog.class, configurationPid = "files")
public final class Catalog {

  private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);

  private final HomeFolder home;
  private final ProjectService projects;
  private final FileIntake files;
  private final VersionFiles versionFiles;
  private volatile CatalogSettings settings = CatalogSettings.DEFAULT;

  /** Opens the catalog below the framework property {@code studio.shared}. */
  @Activate
  public Catalog(
      BundleContext context,
      Map<String, Object> written,
      @Reference MetadataStore store,
      @Reference AuditLog audit) {
    String folder = context.getProperty("studio.shared");
    if (folder == null) {
      throw new IllegalStateException("The framework property studio.shared is not set.");
    }
    home = new HomeFolder(Path.of(folder));
    Upkeep upkeep = new Upkeep(store, home);
    try {
      upkeep.start("true".equals(context.getProperty("studio.shared.alone")));
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder of the home can't be prepared", e);
    }
    configure(written);
    upkeep.expire(Instant.now().minus(Duration.ofDays(settings.unusedDays())));
    Ingestion ingestion = new Ingestion(home, new TableLoader(this::loadSettings));
    projects = new ProjectService(store, audit);
    projects.makeFirst();
    files = new FileIntake(store, audit, home, ingestion, () -> settings.maxSize());
    versionFiles = new VersionFiles(home, ingestion);
  }

  /** Settings of {@code files.cfg} changed; uploads that have begun go on. */
  @Modified
  void configure(Map<String, Object> written) {
    SettingsFile file = new SettingsFile("files.cfg", written);
    settings = settings.changedBy(file);
    file.problems().forEach(LOG::warn);
  }

  private LoadSettings loadSettings() {
    return new LoadSettings(
        Runtime.getRuntime().availableProcessors(), settings.loadMemory(), home.scratch());
  }

  HomeFolder home() {
    return home;
  }

  ProjectService projects() {
    return projects;
  }

  FileIntake files() {
    return files;
  }

  VersionFiles versionFiles() {
    return versionFiles;
  }
}
