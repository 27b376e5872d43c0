package org.analyticsstudio.systemtest.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.systemtest.process.LiveClasses;
import org.analyticsstudio.systemtest.process.SteadyLoad;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in comes, is renewed and leaves again and again, while others work. */
@Timeout(180)
class PluginCyclesIT {
  private static final int WARM_UP = 5;
  private static final int CYCLES = 50;
  private static final int SPARE = 3;
  private static final String CLASS_LOADER =
      "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
  private static final List<String> OTHERS =
      List.of(
          "/api/v1/auth/me",
          "/api/v1/projects",
          "/api/v1/domains/sales",
          "/api/v1/datasets?project_id=default",
          "/api/v1/health/ready");

  @TempDir Path folder;

  @Test
  void fifty_cycles_under_load_fail_nobody_elses_request_and_leave_no_class_loader()
      throws Exception {
    byte[] first = ToyPlugin.jar("1.0.0");
    byte[] second = ToyPlugin.jar("1.1.0");
    try (StudioProcess studio =
        StudioProcess.inHome(folder.resolve("home")).with("--no-sample", "--dev").start()) {
      StudioClient admin = studio.client().signIn();
      LiveClasses classes = new LiveClasses(studio.pid());
      SteadyLoad load = SteadyLoad.begin(admin, OTHERS);
      for (int i = 0; i < WARM_UP; i++) {
        cycle(admin, first, second);
      }
      int before = classes.settledAtMost(CLASS_LOADER, 0);

      for (int i = 0; i < CYCLES; i++) {
        cycle(admin, first, second);
      }

      assertThat(load.end()).as("failed requests of others").isEmpty();
      assertThat(load.sent()).isGreaterThan(CYCLES);
      assertThat(classes.settledAtMost(CLASS_LOADER, before + SPARE))
          .as("class loaders of bundles, %d before", before)
          .isBetween(before - SPARE, before + SPARE);
    }
  }

  private static void cycle(StudioClient admin, byte[] first, byte[] second) {
    admin.postFile("/api/v1/plugins", "toy-1.0.0.jar", first).expect(201);
    assertThat(version(admin)).isEqualTo("1.0.0");
    admin.postFile("/api/v1/plugins", "toy-1.1.0.jar", second).expect(201);
    assertThat(version(admin)).isEqualTo("1.1.0");
    admin.delete("/api/v1/plugins/" + ToyPlugin.ID).expect(204);
    admin.get("/api/v1/domains/" + ToyPlugin.ID).expect(404);
  }

  private static String version(StudioClient admin) {
    return admin.get("/api/v1/domains/" + ToyPlugin.ID).expect(200).json().path("version").asText();
  }
}
