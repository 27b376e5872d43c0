package org.analyticsstudio.domain.read;

import java.util.Locale;

/** Makes colours readable: as text or behind text, with at least the contrast that WCAG AA asks. */
final class ContrastGuard {

  private static final double ENOUGH = 4.5;
  private static final int[] WHITE = {255, 255, 255};
  private static final int[] DARK = {17, 24, 39};
  private static final double STEP = 0.02;

  private ContrastGuard() {}

  /** The colour, darkened as far as it takes to be read on white. */
  static String onWhite(String color) {
    return mixed(color, new int[] {0, 0, 0}, WHITE);
  }

  /** The colour, lightened as far as it takes to be read on the dark theme. */
  static String onDark(String color) {
    return mixed(color, WHITE, DARK);
  }

  private static String mixed(String color, int[] with, int[] background) {
    int[] from = parse(color);
    for (double share = 0; share < 1; share += STEP) {
      int[] tried = new int[3];
      for (int i = 0; i < 3; i++) {
        tried[i] = (int) Math.round(from[i] * (1 - share) + with[i] * share);
      }
      if (contrast(tried, background) >= ENOUGH) {
        return text(tried);
      }
    }
    return text(with);
  }

  /** From 1, the same, to 21, black on white. */
  static double contrast(int[] one, int[] other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int[] color) {
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  static int[] parse(String color) {
    int all = Integer.parseInt(color.substring(1), 16);
    return new int[] {all >> 16, (all >> 8) & 255, all & 255};
  }

  private static String text(int[] color) {
    return String.format(Locale.ROOT, "#%02X%02X%02X", color[0], color[1], color[2]);
  }
}
