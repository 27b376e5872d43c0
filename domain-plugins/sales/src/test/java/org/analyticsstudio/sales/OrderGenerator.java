package org.analyticsstudio.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.analyticsstudio.sales.Catalogue.Customer;
import org.analyticsstudio.sales.Catalogue.Product;
import org.analyticsstudio.sales.Catalogue.Region;

/**
 * Makes up orders: the same ones each time. Sales grow over the years, swell before the end of
 * each, rest at weekends, and lose money where thin margins meet large discounts.
 */
final class OrderGenerator {

  static final LocalDate FIRST_DAY = LocalDate.of(2022, 11, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  private static final long SEED = 0x5a1e5_2026L;
  private static final double ORDERS_A_DAY = 2.75;
  private static final double GROWTH = 0.08;
  private static final double WEEKEND = 0.55;
  private static final int MAX_LINES = 4;
  private static final double[] MONTHS = {
    0.82, 0.78, 0.92, 0.95, 1.00, 1.02, 0.93, 0.90, 1.08, 1.05, 1.28, 1.42
  };
  private static final double[] DISCOUNTS = {0, 0, 0, 0, 0, 0.05, 0.1, 0.1, 0.15, 0.2, 0.3};

  private final Catalogue catalogue;

  OrderGenerator(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void forEach(Consumer<OrderLine> action) {
    SplittableRandom random = new SplittableRandom(SEED);
    int number = 0;
    for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
      int orders = ordersOn(day, random);
      for (int i = 0; i < orders; i++) {
        number++;
        order(number, day, random, action);
      }
    }
  }

  private static double years(LocalDate day) {
    return (day.toEpochDay() - FIRST_DAY.toEpochDay()) / 365.25;
  }

  private static int ordersOn(LocalDate day, SplittableRandom random) {
    double expected =
        ORDERS_A_DAY * MONTHS[day.getMonthValue() - 1] * Math.pow(1 + GROWTH, years(day));
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      expected *= WEEKEND;
    }
    double varied = expected * (0.5 + random.nextDouble());
    int whole = (int) varied;
    return whole + (random.nextDouble() < varied - whole ? 1 : 0);
  }

  private void order(
      int number, LocalDate day, SplittableRandom random, Consumer<OrderLine> action) {
    String id = String.format(Locale.ROOT, "SO-%06d", number);
    Customer customer = pick(catalogue.customers(), Customer::weight, random);
    Region region =
        pick(
            catalogue.regions(),
            each -> each.weight() * Math.pow(1 + each.growth(), years(day)),
            random);
    String city = region.cities().get(random.nextInt(region.cities().size()));
    String mode = shipMode(random);
    LocalDate shipped = day.plusDays(daysToShip(mode, random));
    int lines = 1 + (int) (Math.pow(random.nextDouble(), 1.2) * MAX_LINES);
    for (int i = 0; i < lines; i++) {
      Product product = pick(catalogue.products(), each -> weight(each, day), random);
      action.accept(line(id, day, shipped, mode, customer, region, city, product, random));
    }
  }

  private static double weight(Product product, LocalDate day) {
    if (product.season() == 0) {
      return product.weight();
    }
    int apart = Math.abs(product.season() - day.getMonthValue());
    int months = Math.min(apart, 12 - apart);
    return product.weight() * (months == 0 ? 2.2 : months == 1 ? 1.5 : 0.85);
  }

  private static OrderLine line(
      String id,
      LocalDate day,
      LocalDate shipped,
      String mode,
      Customer customer,
      Region region,
      String city,
      Product product,
      SplittableRandom random) {
    int quantity = quantity(customer, product, random);
    BigDecimal price = price(product, day);
    BigDecimal discount =
        BigDecimal.valueOf(DISCOUNTS[random.nextInt(DISCOUNTS.length)]).setScale(2);
    BigDecimal full = price.multiply(BigDecimal.valueOf(quantity));
    BigDecimal sales = cents(full.multiply(BigDecimal.ONE.subtract(discount)));
    double share = 1 - product.margin() * (0.9 + 0.2 * random.nextDouble());
    BigDecimal cost = cents(full.multiply(BigDecimal.valueOf(share)));
    boolean returned = random.nextDouble() < (product.price() > 20_000 ? 0.09 : 0.04);
    return new OrderLine(
        id,
        day,
        shipped,
        mode,
        customer.name(),
        customer.segment(),
        region.name(),
        city,
        product.category(),
        product.subCategory(),
        product.name(),
        quantity,
        price,
        discount,
        sales,
        sales.subtract(cost),
        returned);
  }

  private static int quantity(Customer customer, Product product, SplittableRandom random) {
    int most =
        switch (customer.segment()) {
          case "Enterprise" -> 9;
          case "Small business" -> 5;
          default -> 3;
        };
    int least = product.price() > 40_000 ? Math.min(2, most) : most;
    return 1 + random.nextInt(least);
  }

  /** Prices rise by two and a half per cent at each turn of the year. */
  private static BigDecimal price(Product product, LocalDate day) {
    double raised = product.price() * Math.pow(1.025, day.getYear() - FIRST_DAY.getYear());
    return BigDecimal.valueOf(Math.round(raised), 2);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static String shipMode(SplittableRandom random) {
    double chance = random.nextDouble();
    return chance < 0.62 ? "Standard" : chance < 0.9 ? "Express" : "Same day";
  }

  private static int daysToShip(String mode, SplittableRandom random) {
    return switch (mode) {
      case "Standard" -> 3 + random.nextInt(5);
      case "Express" -> 1 + random.nextInt(2);
      default -> 0;
    };
  }

  private static <T> T pick(List<T> from, ToDoubleFunction<T> weight, SplittableRandom random) {
    double total = 0;
    for (T each : from) {
      total += weight.applyAsDouble(each);
    }
    double left = random.nextDouble() * total;
    for (T each : from) {
      left -= weight.applyAsDouble(each);
      if (left < 0) {
        return each;
      }
    }
    return from.get(from.size() - 1);
  }
}
