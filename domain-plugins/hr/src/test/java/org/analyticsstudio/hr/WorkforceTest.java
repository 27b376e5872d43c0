package org.analyticsstudio.hr;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkforceTest {

  private final Workforce workforce = new Workforce();
  private final List<Employee> employees = workforce.employees();

  @Test
  void itIsTheSameEachTime() {
    Workforce again = new Workforce();
    assertThat(WriteSample.employees(again)).isEqualTo(WriteSample.employees(workforce));
    assertThat(WriteSample.reviews(again)).isEqualTo(WriteSample.reviews(workforce));
  }

  @Test
  void somePeopleHaveLeftAndMostHaveNot() {
    assertThat(employees).hasSize(Workforce.PEOPLE);
    assertThat(employees).filteredOn(each -> each.left() != null).hasSizeBetween(450, 850);
  }

  @Test
  void nobodyLeavesBeforeTheyCameAndWhoLeavesHasAReason() {
    assertThat(employees)
        .allSatisfy(
            each -> {
              assertThat(each.hired()).isBetween(Workforce.FIRST_DAY, Workforce.LAST_DAY);
              assertThat(each.left() == null).isEqualTo(each.leaveReason() == null);
              if (each.left() != null) {
                assertThat(each.left()).isBetween(each.hired(), Workforce.LAST_DAY);
              }
              assertThat(each.age()).isBetween(18, 75);
            });
  }

  @Test
  void whatPeopleEarnIsWhatTheirLastReviewSays() {
    Map<String, Review> last = new HashMap<>();
    workforce.reviews().forEach(review -> last.put(review.employeeId(), review));
    for (Employee each : employees) {
      Review review = last.get(each.id());
      if (review == null) {
        assertThat(each.lastRating()).isNull();
      } else {
        assertThat(each.salary()).isEqualTo(review.newSalary());
        assertThat(each.lastRating()).isEqualTo(review.rating());
        assertThat(each.level()).isEqualTo(review.level());
      }
    }
  }

  @Test
  void reviewsAreOfPeopleWhoWorkThereThen() {
    Map<String, Employee> byId = new HashMap<>();
    employees.forEach(each -> byId.put(each.id(), each));
    Set<String> ids = new HashSet<>();
    for (Review review : workforce.reviews()) {
      Employee of = byId.get(review.employeeId());
      assertThat(review.day()).isAfter(of.hired());
      assertThat(of.left() == null || !of.left().isBefore(review.day())).isTrue();
      assertThat(ids.add(review.id())).isTrue();
      assertThat(review.newSalary()).isGreaterThanOrEqualTo(review.oldSalary());
    }
  }

  @Test
  void higherLevelsAreBetterPaid() {
    Map<String, Double> pay =
        employees.stream().collect(groupingBy(Employee::level, averagingInt(Employee::salary)));
    for (int i = 1; i < Company.LEVELS.size(); i++) {
      assertThat(pay.get(Company.LEVELS.get(i))).isGreaterThan(pay.get(Company.LEVELS.get(i - 1)));
    }
  }
}
