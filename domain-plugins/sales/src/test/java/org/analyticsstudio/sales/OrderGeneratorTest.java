package org.analyticsstudio.sales;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderGeneratorTest {

  private final List<OrderLine> lines = lines();

  @Test
  void makesTheSameFileEachTime() throws IOException {
    OrderFile file = new OrderFile(new OrderGenerator(Catalogue.standard()));
    assertThat(file.open().readAllBytes()).isEqualTo(file.open().readAllBytes());
  }

  @Test
  void makesAboutTenThousandLinesOfFourYears() {
    assertThat(lines).hasSizeBetween(9_500, 10_500);
    assertThat(lines.get(0).orderDate()).isEqualTo(OrderGenerator.FIRST_DAY);
    assertThat(lines.get(lines.size() - 1).orderDate()).isEqualTo(OrderGenerator.LAST_DAY);
  }

  @Test
  void salesAreThePriceTimesTheQuantityLessTheDiscount() {
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.sales().doubleValue())
                    .isBetween(
                        full(line) * (1 - line.discount().doubleValue()) - 0.01,
                        full(line) * (1 - line.discount().doubleValue()) + 0.01));
  }

  @Test
  void salesGrowAndSwellBeforeTheEndOfTheYear() {
    Map<Integer, Double> years = sales(line -> line.orderDate().getYear());
    assertThat(years.get(2025)).isGreaterThan(years.get(2023) * 1.05);
    Map<Integer, Double> months = sales(line -> line.orderDate().getMonthValue());
    assertThat(months.get(12)).isGreaterThan(months.get(2) * 1.3);
  }

  @Test
  void someThingsAreSoldAtALoss() {
    assertThat(lines).anyMatch(line -> line.profit().signum() < 0);
    assertThat(lines.stream().mapToDouble(line -> line.profit().doubleValue()).sum()).isPositive();
  }

  @Test
  void noValueNeedsQuotes() {
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.customer() + line.city() + line.product())
                    .doesNotContain(",", "\"", "\n"));
  }

  private static double full(OrderLine line) {
    return line.unitPrice().doubleValue() * line.quantity();
  }

  private Map<Integer, Double> sales(java.util.function.Function<OrderLine, Integer> by) {
    return lines.stream()
        .collect(groupingBy(by, summingDouble(line -> line.sales().doubleValue())));
  }

  private static List<OrderLine> lines() {
    List<OrderLine> lines = new ArrayList<>();
    new OrderGenerator(Catalogue.standard()).forEach(lines::add);
    return lines;
  }
}
