package org.analyticsstudio.domain.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticsstudio.api.plugins.PluginContentCheck.Content;

/** The files of a folder. Hidden files and links are not among them. */
public final class FolderContent implements Content {

  private static final int MAX_DEPTH = 8;

  private final Path folder;
  private final List<String> files;

  private FolderContent(Path folder, List<String> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * The files as they are now.
   *
   * @throws IOException when it is no folder, or can't be read
   */
  public static FolderContent of(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder, MAX_DEPTH)) {
      return new FolderContent(
          folder,
          found
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(path -> !path.startsWith(".") && !path.contains("/."))
              .sorted()
              .toList());
    }
  }

  @Override
  public List<String> files() {
    return files;
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    return files.contains(path)
        ? Optional.of(Files.newInputStream(folder.resolve(path)))
        : Optional.empty();
  }
}
