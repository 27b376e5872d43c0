package org.analyticsstudio.plugins.door;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticsstudio.plugins.lifecycle.DroppedPlugins;
import org.apache.felix.fileinstall.ArtifactInstaller;

/**
 * The folders that plug-ins are dropped into, watched by File Install. What lay there at the start
 * is the start's business; only what comes later is switched on at once.
 */
final class PluginFolders implements ArtifactInstaller {

  private final List<Path> folders;
  private final DroppedPlugins dropped;
  private final Map<Path, Seen> atStart = new HashMap<>();

  PluginFolders(List<Path> folders, DroppedPlugins dropped) {
    this.folders = List.copyOf(folders);
    this.dropped = dropped;
  }

  private record Seen(long size, FileTime changed) {

    static Seen of(Path file) throws IOException {
      return new Seen(Files.size(file), Files.getLastModifiedTime(file));
    }
  }

  /** The plug-in files that lie in the folders now. */
  synchronized List<Path> atStart() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(this::isPlugin).sorted().toList()) {
            atStart.put(file, Seen.of(file));
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private boolean isPlugin(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".jar") || name.endsWith(".zip"));
  }

  @Override
  public boolean canHandle(File artifact) {
    Path file = artifact.toPath().toAbsolutePath().normalize();
    String name = artifact.getName().toLowerCase(Locale.ROOT);
    return folders.contains(file.getParent()) && (name.endsWith(".jar") || name.endsWith(".zip"));
  }

  @Override
  public void install(File artifact) throws IOException {
    Path file = artifact.toPath().toAbsolutePath().normalize();
    synchronized (this) {
      if (Seen.of(file).equals(atStart.remove(file))) {
        return;
      }
    }
    dropped.come(file);
  }

  @Override
  public void update(File artifact) {
    dropped.come(artifact.toPath().toAbsolutePath().normalize());
  }

  @Override
  public void uninstall(File artifact) {
    dropped.leave(artifact.toPath().toAbsolutePath().normalize());
  }
}
