package org.analyticsstudio.hr;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.analyticsstudio.hr.Company.Department;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a workforce: the same one each time. Each person is hired, reviewed each first of March,
 * paid and promoted by that, and may leave; everything that is told of them follows from it.
 */
final class Workforce {

  static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
  static final int PEOPLE = 1_500;

  private static final long SEED = 0x4e0_2026L;
  private static final double MONTHLY_CHURN = 0.0105;
  private static final int REVIEW_AFTER_DAYS = 180;
  private static final double[] RAISES = {0, 0.005, 0.012, 0.024, 0.038, 0.055};

  private final List<Employee> employees = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();

  Workforce() {
    SplittableRandom random = new SplittableRandom(SEED);
    long days = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY.minusDays(20));
    for (int number = 1; number <= PEOPLE; number++) {
      // Hiring has grown: the square root leans towards later days.
      LocalDate hired = FIRST_DAY.plusDays((long) (Math.sqrt(random.nextDouble()) * days));
      new Career(number, workday(hired), random.split()).live();
    }
  }

  List<Employee> employees() {
    return employees;
  }

  List<Review> reviews() {
    return reviews;
  }

  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static int pick(double[] shares, SplittableRandom random) {
    double left = random.nextDouble();
    for (int i = 0; i < shares.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }

  private final class Career {

    private final int number;
    private final LocalDate hired;
    private final SplittableRandom random;
    private final Department department;
    private final String location;
    private final boolean partTime;
    private final double talent;
    private final int ageWhenHired;
    private int level;
    private int salary;
    private @Nullable Integer rating;
    private int trainingDays;
    private @Nullable LocalDate left;
    private @Nullable String reason;

    Career(int number, LocalDate hired, SplittableRandom random) {
      this.number = number;
      this.hired = hired;
      this.random = random;
      this.department =
          Company.DEPARTMENTS.get(
              pick(Company.DEPARTMENTS.stream().mapToDouble(Department::weight).toArray(), random));
      this.location = Company.LOCATIONS.get(pick(Company.LOCATION_SHARE, random));
      this.partTime = random.nextDouble() < 0.13;
      this.talent = 3.2 + 0.7 * (random.nextDouble() + random.nextDouble() - 1);
      this.level = pick(Company.LEVEL_SHARE, random);
      this.ageWhenHired = 21 + level * 4 + (int) (random.nextDouble() * random.nextDouble() * 30);
      double years = ChronoUnit.DAYS.between(FIRST_DAY, hired) / 365.25;
      this.salary =
          hundreds(
              department.base()
                  * Company.LEVEL_PAY[level]
                  * Math.pow(1.02, years)
                  * (0.92 + 0.16 * random.nextDouble())
                  * (partTime ? 0.6 : 1));
    }

    void live() {
      LocalDate month = hired.plusMonths(1).withDayOfMonth(1);
      for (; left == null && !month.isAfter(LAST_DAY); month = month.plusMonths(1)) {
        if (month.getMonthValue() == 3
            && ChronoUnit.DAYS.between(hired, month) >= REVIEW_AFTER_DAYS) {
          review(month);
        }
        trainingDays += random.nextDouble() < 0.22 ? 1 + random.nextInt(2) : 0;
        mayLeave(month);
      }
      employees.add(asEmployee());
    }

    private void review(LocalDate day) {
      int given =
          (int)
              Math.max(
                  1, Math.min(5, Math.round(talent + 1.4 * (random.nextDouble() - 0.5) + 0.1)));
      boolean promoted =
          given >= 4 && level < 3 && random.nextDouble() < (level == 0 ? 0.45 : 0.22);
      int before = salary;
      double raise = RAISES[given] + 0.015 + (promoted ? 0.11 : 0);
      salary = hundreds(before * (1 + raise));
      rating = given;
      if (promoted) {
        level++;
      }
      reviews.add(
          new Review(
              String.format(Locale.ROOT, "R-%05d", reviews.size() + 1),
              day,
              id(),
              department.name(),
              Company.LEVELS.get(level),
              location,
              given,
              before,
              salary,
              promoted));
    }

    private void mayLeave(LocalDate month) {
      double years = ChronoUnit.DAYS.between(hired, month) / 365.25;
      int age = age(month);
      double chance = MONTHLY_CHURN * department.churn() * (years < 1 ? 1.6 : years > 5 ? 0.6 : 1);
      chance *= rating == null ? 1 : rating <= 2 ? 2.2 : rating >= 4 ? 0.7 : 1;
      chance *= level >= 3 ? 0.6 : 1;
      chance += age >= 63 ? 0.05 : 0;
      if (random.nextDouble() < chance) {
        LocalDate day = month.plusDays(random.nextInt(month.lengthOfMonth()));
        if (!day.isAfter(LAST_DAY)) {
          left = day;
          reason = reason(age);
        }
      }
    }

    private String reason(int age) {
      if (age >= 62) {
        return "Retirement";
      }
      if (rating != null && rating <= 2 && random.nextDouble() < 0.5) {
        return "Dismissal";
      }
      double chance = random.nextDouble();
      return chance < 0.46
          ? "Better offer"
          : chance < 0.7 ? "Career change" : chance < 0.88 ? "Relocation" : "Personal reasons";
    }

    private int age(LocalDate day) {
      return ageWhenHired + (int) (ChronoUnit.DAYS.between(hired, day) / 365.25);
    }

    private String id() {
      return String.format(Locale.ROOT, "E-%04d", number);
    }

    private Employee asEmployee() {
      boolean woman = random.nextDouble() < 0.47;
      boolean neither = random.nextDouble() < 0.02;
      List<String> first = woman ? Company.WOMEN : Company.MEN;
      String name =
          first.get(random.nextInt(first.size()))
              + ' '
              + Company.FAMILIES.get(random.nextInt(Company.FAMILIES.size()));
      return new Employee(
          id(),
          name,
          neither ? "Non-binary" : woman ? "Female" : "Male",
          age(left == null ? LAST_DAY : left),
          department.name(),
          Company.LEVELS.get(level) + ' ' + department.craft(),
          Company.LEVELS.get(level),
          location,
          partTime ? "Part time" : "Full time",
          level >= 3 || (level == 2 && number % 5 == 0),
          hired,
          left,
          reason,
          salary,
          rating,
          trainingDays);
    }
  }

  private static int hundreds(double amount) {
    return (int) Math.round(amount / 100) * 100;
  }
}
