package org.analyticsstudio.spi.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * What an internet address is for, as far as that decides whether the product may go there on
 * somebody's behalf.
 *
 * <p>The host checks the addresses in the settings of a connection before it opens one. A client
 * that goes on to addresses which a server names (redirects, the next page) asks here when it
 * connects, since by then the host has had its look; so does one that resolves a name again.
 *
 * <p>An address of version 4 that is written as one of version 6 (RFC 4291, 2.5.5.2; RFC 6052, 2.1)
 * is of the kind of the one that is meant.
 */
public enum AddressKind {
  /** Nobody's: unspecified, or of many at once (RFC 1122, 3.2.1.3; RFC 4291). */
  NOWHERE,

  /**
   * Of the link (RFC 3927; RFC 4291, 2.5.6), or one where clouds keep the credentials of a machine:
   * AWS, Azure, Google, Oracle and others at 169.254.169.254, AWS at fd00:ec2::254, Alibaba Cloud
   * at 100.100.100.200, Azure at 168.63.129.16.
   */
  LINK,

  /** Of this machine or of a network of one's own (RFC 1918; RFC 4193; loopback). */
  PRIVATE,

  /** Any other. */
  PUBLIC;

  private static final List<byte[]> METADATA =
      List.of(
          new byte[] {(byte) 0xfd, 0, 0x0e, (byte) 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x54},
          new byte[] {100, 100, 100, (byte) 200},
          new byte[] {(byte) 168, 63, (byte) 129, 16});

  private static final int NAT64_BYTES = 12;
  private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

  /** The kind of an address. Nothing is looked up. */
  public static AddressKind of(InetAddress address) {
    InetAddress meant = withoutTranslation(address);
    if (meant.isAnyLocalAddress() || meant.isMulticastAddress()) {
      return NOWHERE;
    }
    if (meant.isLinkLocalAddress()
        || METADATA.stream().anyMatch(known -> Arrays.equals(known, meant.getAddress()))) {
      return LINK;
    }
    return meant.isLoopbackAddress() || meant.isSiteLocalAddress() || isUniqueLocal(meant)
        ? PRIVATE
        : PUBLIC;
  }

  /** Whether a client goes to no address of this kind, whoever names it: nowhere and the link. */
  public boolean isNeverAsked() {
    return this == NOWHERE || this == LINK;
  }

  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  private static InetAddress withoutTranslation(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length > NAT64_BYTES && Arrays.equals(bytes, 0, NAT64_BYTES, NAT64, 0, NAT64_BYTES)) {
      try {
        return InetAddress.getByAddress(Arrays.copyOfRange(bytes, NAT64_BYTES, bytes.length));
      } catch (UnknownHostException e) {
        throw new IllegalStateException("Four bytes are an address", e);
      }
    }
    return address;
  }
}
