package org.analyticsstudio.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times of a thing done several times. */
public final class Sample {

  private Sample() {}

  /** The median of the times, in milliseconds, after warming up. */
  static double medianMillis(int warmUp, int times, Callable<?> work) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      work.call();
    }
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.call();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(millis);
  }

  /** The middle one. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static double geometricMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.log(value);
    }
    return Math.exp(sum / values.length);
  }
}
