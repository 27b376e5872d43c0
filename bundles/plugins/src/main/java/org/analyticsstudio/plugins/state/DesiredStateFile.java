package org.analyticsstudio.plugins.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.analyticsstudio.plugins.state.DesiredPlugin.Wanted;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** The file {@code plugins.yaml}: readable, stable under version control, replaced as a whole. */
public final class DesiredStateFile {

  private static final String HEADER =
      """
      # The plug-ins that should be here. Analytics Studio writes this file at each change and
      # applies it at each start. To keep it in version control, say managed: true; then nothing
      # but this file changes the plug-ins.
      """;
  private static final Set<String> KEYS = Set.of("managed", "plugins");
  private static final Set<String> PLUGIN_KEYS = Set.of("version", "state", "settings");

  private final Path file;

  /** This file; it need not exist. */
  public DesiredStateFile(Path file) {
    this.file = file;
  }

  /** The file can't be understood. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * What should be there; nothing when there is no file.
   *
   * @throws UnreadableException when the file can't be understood
   */
  public DesiredState read() throws IOException, UnreadableException {
    if (!Files.exists(file)) {
      return DesiredState.EMPTY;
    }
    Object document;
    try {
      document = yaml().load(Files.readString(file));
    } catch (YAMLException e) {
      throw new UnreadableException("plugins.yaml is not valid YAML: " + e.getMessage(), e);
    }
    if (document == null) {
      return DesiredState.EMPTY;
    }
    Map<?, ?> root = map(document, "the file");
    refuseUnknown(root, KEYS, "the file");
    Map<String, DesiredPlugin> plugins = new TreeMap<>();
    Object listed = root.get("plugins");
    if (listed != null) {
      for (Map.Entry<?, ?> entry : map(listed, "plugins").entrySet()) {
        plugins.put(
            String.valueOf(entry.getKey()),
            plugin(String.valueOf(entry.getKey()), entry.getValue()));
      }
    }
    return new DesiredState(Boolean.TRUE.equals(root.get("managed")), plugins);
  }

  private static DesiredPlugin plugin(String id, @Nullable Object value)
      throws UnreadableException {
    Map<?, ?> fields = map(value, "plugins." + id);
    refuseUnknown(fields, PLUGIN_KEYS, "plugins." + id);
    Object version = fields.get("version");
    if (version == null) {
      throw new UnreadableException("plugins." + id + " has no version.", null);
    }
    Map<String, String> settings = new TreeMap<>();
    if (fields.get("settings") != null) {
      for (Map.Entry<?, ?> setting :
          map(fields.get("settings"), "plugins." + id + ".settings").entrySet()) {
        settings.put(String.valueOf(setting.getKey()), String.valueOf(setting.getValue()));
      }
    }
    return new DesiredPlugin(version.toString(), wanted(id, fields.get("state")), settings);
  }

  private static Wanted wanted(String id, @Nullable Object state) throws UnreadableException {
    try {
      return state == null
          ? Wanted.ACTIVE
          : Wanted.valueOf(state.toString().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          "plugins." + id + ".state is none of active, disabled, removed.", e);
    }
  }

  private static Map<?, ?> map(@Nullable Object value, String where) throws UnreadableException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new UnreadableException(where + " is not a mapping.", null);
  }

  private static void refuseUnknown(Map<?, ?> map, Set<String> known, String where)
      throws UnreadableException {
    for (Object key : map.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        throw new UnreadableException(
            where + " has the key " + key + ", which is not known; known are " + known + ".", null);
      }
    }
  }

  /** Replaces the file; a reader finds the old one or the new one. On disk when this returns. */
  public void write(DesiredState state) throws IOException {
    Map<String, Object> plugins = new LinkedHashMap<>();
    state
        .plugins()
        .forEach(
            (id, plugin) -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("version", plugin.version());
              fields.put("state", plugin.wanted().name().toLowerCase(Locale.ROOT));
              if (!plugin.settings().isEmpty()) {
                fields.put("settings", new LinkedHashMap<>(plugin.settings()));
              }
              plugins.put(id, fields);
            });
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("managed", state.managed());
    root.put("plugins", plugins);
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            whole,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes =
          ByteBuffer.wrap((HEADER + yaml().dump(root)).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Yaml yaml() {
    LoaderOptions loading = new LoaderOptions();
    loading.setAllowDuplicateKeys(false);
    loading.setMaxAliasesForCollections(10);
    DumperOptions dumping = new DumperOptions();
    dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    dumping.setWidth(120);
    return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
  }
}
