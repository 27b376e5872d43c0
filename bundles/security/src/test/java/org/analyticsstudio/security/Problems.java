package org.analyticsstudio.security;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts on how something is refused. */
final class Problems {

  private Problems() {}

  static Problem refused(int status, String code, ThrowingCallable call) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
    Assertions.assertThat(thrown).as("expected the problem " + code).isNotNull();
    Problem problem = thrown.problem();
    Assertions.assertThat(problem.code()).isEqualTo(code);
    Assertions.assertThat(problem.status()).isEqualTo(status);
    return problem;
  }
}
