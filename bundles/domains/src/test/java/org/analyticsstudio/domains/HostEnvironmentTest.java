package org.analyticsstudio.domains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostEnvironmentTest {

  @Test
  void nothingOfTheEnvironmentIsForDomainsUnlessSaid() {
    HostEnvironment environment = new HostEnvironment(Map.of());
    assertThat(environment.names()).isEmpty();
    assertThat(environment.values(List.of("PATH"))).containsEntry("PATH", "");
  }

  @Test
  void whatTheFileNamesIsForDomainsWhenItIsSet() {
    HostEnvironment environment =
        new HostEnvironment(Map.of("environment", " PATH , STUDIO_NO_SUCH_VARIABLE,"));
    assertThat(environment.names()).containsExactlyInAnyOrder("PATH", "STUDIO_NO_SUCH_VARIABLE");
    assertThat(environment.values(List.of("PATH", "STUDIO_NO_SUCH_VARIABLE", "HOME")))
        .containsEntry("PATH", System.getenv("PATH"))
        .containsEntry("STUDIO_NO_SUCH_VARIABLE", "")
        .containsEntry("HOME", "");
  }

  @Test
  void aSlipOfThePenLeavesWhatWasInForce() {
    HostEnvironment environment = new HostEnvironment(Map.of("environment", "PATH"));
    environment.configure(Map.of("environment", "PATH; HOME"));
    assertThat(environment.names()).containsExactly("PATH");
  }

  @Test
  void aChangedFileCountsAtOnce() {
    HostEnvironment environment = new HostEnvironment(Map.of("environment", "PATH"));
    environment.configure(Map.of("environment", "HOME"));
    assertThat(environment.names()).containsExactly("HOME");
  }
}
