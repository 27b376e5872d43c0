package org.analyticsstudio.spi.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, NOWHERE",
    "::, NOWHERE",
    "224.0.0.1, NOWHERE",
    "ff02::1, NOWHERE",
    "169.254.169.254, LINK",
    "2852039166, LINK",
    "::ffff:169.254.169.254, LINK",
    "64:ff9b::a9fe:a9fe, LINK",
    "fe80::1, LINK",
    "fd00:ec2::254, LINK",
    "100.100.100.200, LINK",
    "168.63.129.16, LINK",
    "127.0.0.1, PRIVATE",
    "::1, PRIVATE",
    "10.1.2.3, PRIVATE",
    "192.168.0.7, PRIVATE",
    "64:ff9b::c0a8:7, PRIVATE",
    "fd12::5, PRIVATE",
    "100.100.100.201, PUBLIC",
    "8.8.8.8, PUBLIC",
    "2001:4860:4860::8888, PUBLIC"
  })
  void isToldInAnySpelling(String address, AddressKind kind) throws UnknownHostException {
    assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(kind);
    assertThat(kind.isNeverAsked()).isEqualTo(kind.compareTo(AddressKind.LINK) <= 0);
  }
}
