package org.analyticsstudio.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberNamesTest {

  @ParameterizedTest
  @CsvSource({
    "MonthlyIncome, monthly_income",
    "OrderID, order_id",
    "Over18, over18",
    "Sub-Category, sub_category",
    "'  Order   Date ', order_date",
    "Größe (m²), größe_m",
    "2017 Sales, c_2017_sales",
    "YearsWithCurrManager, years_with_curr_manager",
    "Выручка За Год, выручка_за_год",
    "EMPLOYEE, employee",
    "'% of total', of_total",
  })
  void aHeaderBecomesAName(String header, String name) {
    assertThat(MemberNames.fromHeader(header)).isEqualTo(name);
  }

  @Test
  void emptyHeadersAreNumberedByPosition() {
    assertThat(MemberNames.fromHeaders(List.of("a", "", "--", "b")))
        .containsExactly("a", "column_2", "column_3", "b");
  }

  @Test
  void repeatsAreToldApartAlsoFromNamesThatLookLikeOne() {
    assertThat(MemberNames.fromHeaders(List.of("a", "A", "a_2", "a")))
        .containsExactly("a", "a_2", "a_2_2", "a_3");
  }
}
