package org.analyticsstudio.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class ActivationFailureTest {

  @Test
  void tellsTheInnermostCauseWithoutTheNameOfTheException() {
    Exception cause = new IllegalStateException("The key is too short.");
    assertThat(ActivationFailure.reason(trace(new InvocationTargetException(cause))))
        .isEqualTo("The key is too short.");
    assertThat(ActivationFailure.reason(trace(cause))).isEqualTo("The key is too short.");
  }

  @Test
  void tellsTheOutermostCauseThatIsMeantForPeople() {
    Exception refused =
        new IllegalStateException(
            "The database can't be reached.", new IOException("Connection refused"));
    assertThat(ActivationFailure.reason(trace(new InvocationTargetException(refused))))
        .isEqualTo("The database can't be reached.");
    assertThat(
            ActivationFailure.reason(
                trace(new InvocationTargetException(new IOException("disk full")))))
        .isEqualTo("disk full.");
  }

  @Test
  void endsAsASentence() {
    assertThat(ActivationFailure.reason(trace(new IllegalStateException("remove /a/signing.key"))))
        .isEqualTo("remove /a/signing.key.");
    assertThat(ActivationFailure.reason(trace(new NullPointerException())))
        .isEqualTo("java.lang.NullPointerException.");
    assertThat(ActivationFailure.reason(null)).isEqualTo("no reason given.");
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
