package org.analyticsstudio.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.analyticsstudio.bench.Measurement.Target;
import org.junit.jupiter.api.Test;

class MeasurementTest {

  @Test
  void aRatioIsHeldAgainstItsTarget() {
    assertThat(new Measurement("a", "ms", 12, 10, Target.atMost(1.2)).holds()).isTrue();
    assertThat(new Measurement("a", "ms", 13, 10, Target.atMost(1.2)).holds()).isFalse();
    assertThat(new Measurement("a", "1/s", 8, 10, Target.atLeast(0.8)).holds()).isTrue();
    assertThat(new Measurement("a", "1/s", 7, 10, Target.atLeast(0.8)).line()).contains("MISSED");
  }

  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(Sample.median(new double[] {9, 1, 5})).isEqualTo(5);
    assertThat(Sample.median(new double[] {9, 1, 5, 7})).isEqualTo(6);
  }

  @Test
  void theGeometricMeanTreatsRatiosAlike() {
    assertThat(Sample.geometricMean(new double[] {0.5, 2})).isCloseTo(1, within(1e-12));
  }
}
