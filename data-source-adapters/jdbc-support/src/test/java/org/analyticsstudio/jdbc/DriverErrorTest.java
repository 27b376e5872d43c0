package org.analyticsstudio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriverErrorTest {

  private static Optional<Kind> network(String message, String state, @Nullable Exception cause) {
    return new DriverError(new SQLException(message, state, cause))
        .ofNetwork()
        .map(DataSourceException::kind);
  }

  @Test
  void aServerThatIsNotReachedIsToldAsWhatKeepsItFromBeingReached() {
    assertThat(network("x", "08001", new UnknownHostException("db"))).contains(Kind.HOST_UNKNOWN);
    assertThat(network("x", "08006", new SSLHandshakeException("x"))).contains(Kind.TLS_FAILED);
    assertThat(network("The server does not support SSL.", "08004", null))
        .contains(Kind.TLS_FAILED);
    assertThat(network("x", "08001", new ConnectException("refused"))).contains(Kind.UNREACHABLE);
  }

  @Test
  void aNameInAServersMessageSaysNothingOfTheNetwork() {
    assertThat(network("relation \"SSL_CERTIFICATES\" does not exist", "42P01", null)).isEmpty();
    assertThat(network("Unknown column 'ssl_on'", "42S22", null)).isEmpty();
  }

  @Test
  void whatAPoolWrapsIsWhatCounts() {
    SQLException server = new SQLException("Unknown database", "42000", 1049);
    SQLException pool = new SQLException("not available", "08S01", 0, server);
    DriverError error = new DriverError(pool);

    assertThat(error.code()).isEqualTo(1049);
    assertThat(error.state()).isEqualTo("42000");
    assertThat(error.as(Kind.OBJECT_MISSING, "There is no such database."))
        .hasMessage("There is no such database.")
        .hasCause(pool);
  }

  @Test
  void anErrorThatSaysNothingIsOne() {
    DriverError error = new DriverError(new SQLException());

    assertThat(error.state()).isEmpty();
    assertThat(error.message()).isEmpty();
    assertThat(error.code()).isZero();
    assertThat(error.ofNetwork()).isEmpty();
  }
}
