package org.analyticsstudio.query.run;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.network.AddressKind;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts data sources may lie on. Never those where clouds keep the credentials of a machine,
 * in whatever spelling: what counts is the address a name leads to. It is asked each time before a
 * connection is opened, and the address is kept by the runtime long enough for the driver to get
 * the same.
 *
 * @param refusesLinkLocal whether addresses of the link and of cloud metadata are refused
 * @param refusesPrivate whether private and loopback addresses are refused
 */
public record ReachableHosts(boolean refusesLinkLocal, boolean refusesPrivate) {

  /** Everything but the link and cloud metadata. */
  public static final ReachableHosts DEFAULT = new ReachableHosts(true, false);

  /** What {@code queries.cfg} says; where it makes no sense, what was in force. */
  public ReachableHosts changedBy(SettingsFile file) {
    return new ReachableHosts(
        refuses(file, "link-local-hosts", DEFAULT.refusesLinkLocal, refusesLinkLocal),
        refuses(file, "private-hosts", DEFAULT.refusesPrivate, refusesPrivate));
  }

  private static boolean refuses(SettingsFile file, String key, boolean usual, boolean inForce) {
    return file.value(
        key,
        text ->
            switch (text) {
              case "refuse" -> true;
              case "allow" -> false;
              default -> throw new IllegalArgumentException("needed is allow or refuse");
            },
        usual,
        inForce);
  }

  /**
   * Lets settings pass whose hosts may be reached.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code host_refused}
   * @throws DataSourceException with kind HOST_UNKNOWN
   */
  void check(SettingsSchema schema, Settings settings) {
    for (SettingDefinition definition : schema.definitions()) {
      if (definition.type() == SettingType.HOST) {
        settings.get(definition.name()).ifPresent(this::check);
      } else if (definition.type() == SettingType.URL) {
        settings.get(definition.name()).ifPresent(address -> check(hostOf(address)));
      }
    }
  }

  private static String hostOf(String address) {
    try {
      String host = new URI(address).getHost();
      if (host != null) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      }
    } catch (URISyntaxException e) {
      throw unknown(e);
    }
    throw unknown(null);
  }

  private static DataSourceException unknown(@Nullable Exception cause) {
    return new DataSourceException(
        DataSourceException.Kind.HOST_UNKNOWN, "The name of the host is not known.", cause);
  }

  private void check(String host) {
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw unknown(e);
    }
    if (Arrays.stream(addresses).anyMatch(this::refuses)) {
      throw Problem.invalid("host_refused", "Data sources may not lie at this address.")
          .withObject(host)
          .withHint("An administrator decides in queries.cfg which addresses may be reached.")
          .asException();
    }
  }

  private boolean refuses(InetAddress address) {
    return switch (AddressKind.of(address)) {
      case NOWHERE -> true;
      case LINK -> refusesLinkLocal || refusesPrivate;
      case PRIVATE -> refusesPrivate;
      case PUBLIC -> false;
    };
  }
}
