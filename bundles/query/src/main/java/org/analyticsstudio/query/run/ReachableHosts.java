package org.analyticsstudio.query.run;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.SettingType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.spi.datasource.DataSourceException;
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

  /** AWS over IPv6, Alibaba Cloud, Azure. */
  private static final List<byte[]> METADATA =
      List.of(
          new byte[] {(byte) 0xfd, 0, 0x0e, (byte) 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x54},
          new byte[] {100, 100, 100, (byte) 200},
          new byte[] {(byte) 168, 63, (byte) 129, 16});

  private static final int NAT64_BYTES = 12;
  private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

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
    InetAddress meant = withoutTranslation(address);
    boolean nowhere = meant.isAnyLocalAddress() || meant.isMulticastAddress();
    boolean link =
        meant.isLinkLocalAddress()
            || METADATA.stream().anyMatch(m -> Arrays.equals(m, meant.getAddress()));
    boolean near = meant.isLoopbackAddress() || meant.isSiteLocalAddress() || isUniqueLocal(meant);
    return nowhere || refusesLinkLocal && link || refusesPrivate && (near || link);
  }

  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** An address of version 4 that is written as one of version 6. */
  private static InetAddress withoutTranslation(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length > NAT64_BYTES && Arrays.equals(bytes, 0, NAT64_BYTES, NAT64, 0, NAT64_BYTES)) {
      try {
        return InetAddress.getByAddress(Arrays.copyOfRange(bytes, NAT64_BYTES, bytes.length));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }
    return address;
  }
}
