package org.analyticsstudio.plugins.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.PluginReport.Permissions;
import org.analyticsstudio.plugins.Refusals;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;

/** Finds out what plug-in a bundle is. */
public final class IdentityReader {

  private static final String ID = "[a-z][a-z0-9_]{0,62}";
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PERMISSIONS = 50;

  /** A reader. */
  public IdentityReader() {}

  /**
   * What plug-in a bundle is; nothing when it is a library.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException when it says it wrongly
   */
  public Optional<PluginIdentity> read(BundleManifest manifest) {
    List<PluginIdentity> found = new ArrayList<>();
    for (PluginKind kind : PluginKind.values()) {
      for (Capability capability : manifest.capabilities(kind.namespace())) {
        found.add(identity(kind, capability.getAttributes(), manifest));
      }
    }
    if (found.size() > 1) {
      throw Refusals.badIdentity(
              manifest.label() + " declares " + found.size() + " plug-ins; a bundle is one.")
          .asException();
    }
    return found.stream().findFirst();
  }

  private static PluginIdentity identity(
      PluginKind kind, Map<String, Object> attributes, BundleManifest manifest) {
    String id = text(attributes.get("id"));
    if (!id.matches(ID)) {
      throw Refusals.badIdentity(
              "The capability "
                  + kind.namespace()
                  + " of "
                  + manifest.label()
                  + " has no attribute id of lower case letters, digits and underscores.")
          .asException();
    }
    Version declared = version(attributes.get("version"));
    if (declared != null && !declared.equals(manifest.version())) {
      throw Refusals.badIdentity(
              "The capability of "
                  + id
                  + " says version "
                  + declared
                  + ", its bundle says "
                  + manifest.version()
                  + ".")
          .asException();
    }
    Version api = version(attributes.get("api"));
    if (api == null) {
      throw Refusals.badIdentity(
              "The capability of "
                  + id
                  + " does not say for which api it is made, as in api:Version=\"1.0\".")
          .asException();
    }
    String name = text(attributes.get("name"));
    return new PluginIdentity(
        id,
        name.isBlank()
            ? id
            : name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME)),
        kind,
        manifest.version(),
        manifest.symbolicName(),
        api,
        new Permissions(
            list(attributes.get("network")),
            list(attributes.get("secrets")),
            list(attributes.get("files"))));
  }

  private static @Nullable Version version(@Nullable Object value) {
    if (value instanceof Version version) {
      return version;
    }
    try {
      return value == null ? null : Version.parseVersion(value.toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString().replaceAll("\\p{Cntrl}", " ");
  }

  private static List<String> list(@Nullable Object value) {
    if (value instanceof Collection<?> values) {
      return values.stream().limit(MOST_PERMISSIONS).map(IdentityReader::text).toList();
    }
    return value == null || text(value).isBlank() ? List.of() : List.of(text(value));
  }
}
