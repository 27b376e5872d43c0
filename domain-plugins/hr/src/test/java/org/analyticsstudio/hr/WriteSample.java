package org.analyticsstudio.hr;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes the sample files while the bundle is built. No value holds a comma or a quote. */
public final class WriteSample {

  private static final String EMPLOYEES =
      "Employee ID,Name,Gender,Age,Department,Job Title,Level,Location,Employment Type,"
          + "People Manager,Hire Date,Leave Date,Status,Leave Reason,Tenure Years,Salary,"
          + "Last Rating,Training Days\n";
  private static final String REVIEWS =
      "Review ID,Review Date,Employee ID,Department,Level,Location,Rating,Old Salary,New Salary,"
          + "Raise,Promoted\n";

  private WriteSample() {}

  /** Takes the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Workforce workforce = new Workforce();
    Files.writeString(folder.resolve("employees.csv"), employees(workforce));
    Files.writeString(folder.resolve("reviews.csv"), reviews(workforce));
  }

  static String employees(Workforce workforce) {
    StringBuilder text = new StringBuilder(EMPLOYEES);
    for (Employee each : workforce.employees()) {
      row(
          text,
          each.id(),
          each.name(),
          each.gender(),
          each.age(),
          each.department(),
          each.jobTitle(),
          each.level(),
          each.location(),
          each.employmentType(),
          each.manager() ? "Yes" : "No",
          each.hired(),
          each.left(),
          each.left() == null ? "Active" : "Left",
          each.leaveReason(),
          tenure(each),
          each.salary(),
          each.lastRating(),
          each.trainingDays());
    }
    return text.toString();
  }

  static BigDecimal tenure(Employee employee) {
    long days =
        ChronoUnit.DAYS.between(
            employee.hired(), employee.left() == null ? Workforce.LAST_DAY : employee.left());
    return BigDecimal.valueOf(days / 365.25).setScale(1, RoundingMode.HALF_UP);
  }

  static String reviews(Workforce workforce) {
    StringBuilder text = new StringBuilder(REVIEWS);
    for (Review each : workforce.reviews()) {
      BigDecimal raise =
          BigDecimal.valueOf(each.newSalary() - each.oldSalary())
              .divide(BigDecimal.valueOf(each.oldSalary()), 4, RoundingMode.HALF_UP);
      row(
          text,
          each.id(),
          each.day(),
          each.employeeId(),
          each.department(),
          each.level(),
          each.location(),
          each.rating(),
          each.oldSalary(),
          each.newSalary(),
          raise,
          each.promoted() ? "Yes" : "No");
    }
    return text.toString();
  }

  private static void row(StringBuilder text, @Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(values[i] == null ? "" : values[i]);
    }
    text.append('\n');
  }
}
