package org.analyticsstudio.dashboards;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that nobody can guess. */
final class RandomIds {

  private static final int DASHBOARD_BYTES = 12;
  private static final int VISUAL_BYTES = 6;

  private final SecureRandom random = new SecureRandom();

  String dashboard() {
    return "d" + hex(DASHBOARD_BYTES);
  }

  String visual() {
    return "v" + hex(VISUAL_BYTES);
  }

  private String hex(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
