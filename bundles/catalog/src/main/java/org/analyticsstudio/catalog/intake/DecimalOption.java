package org.analyticsstudio.catalog.intake;

import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The decimal sign a person may have named. */
final class DecimalOption {

  private DecimalOption() {}

  static @Nullable Character sign(UploadOptions options) {
    String decimal = options.decimal();
    if (decimal == null) {
      return null;
    }
    if (!decimal.equals(".") && !decimal.equals(",")) {
      throw new ProblemException(
          Problem.invalid("decimal_invalid", "The decimal sign must be a point or a comma.")
              .withHint("Leave the option decimal out to have it detected."));
    }
    return decimal.charAt(0);
  }
}
