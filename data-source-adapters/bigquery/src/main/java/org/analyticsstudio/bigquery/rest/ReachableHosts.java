package org.analyticsstudio.bigquery.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.analyticsstudio.spi.network.AddressKind;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names, but never to addresses of the link and of metadata services, where clouds keep
 * the credentials of the machine. Checked when connecting, so that a name that changes its mind
 * gains nothing.
 */
public final class ReachableHosts implements DnsResolver {

  private static final Set<String> METADATA_NAMES =
      Set.of("metadata.google.internal", "metadata", "instance-data");

  ReachableHosts() {}

  /** Whether a host is never asked, as far as it can be told without resolving it. */
  public static boolean isForbidden(@Nullable String host) {
    if (host == null || METADATA_NAMES.contains(host.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
    try {
      return literal && AddressKind.of(InetAddress.getByName(host)).isNeverAsked();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  @Override
  public InetAddress[] resolve(@Nullable String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (InetAddress address : addresses) {
      if (AddressKind.of(address).isNeverAsked()) {
        throw new UnknownHostException(host + " is an address that is never asked");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(@Nullable String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }
}
