package org.analyticsstudio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {

  @Test
  void the_port_is_read_from_whatever_shape_the_property_has() {
    assertThat(HttpEndpoint.port("http://127.0.0.1:8081/")).contains(8081);
    assertThat(HttpEndpoint.port(new String[] {"https://h:1/", "http://h:2/"})).contains(2);
    assertThat(HttpEndpoint.port(List.of("http://h:3/"))).contains(3);
  }

  @Test
  void no_endpoint_is_no_port() {
    assertThat(HttpEndpoint.port(null)).isEmpty();
    assertThat(HttpEndpoint.port(new String[0])).isEmpty();
  }
}
