package org.analyticsstudio.systemtest.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Made-up orders, the same at every run, as the files people upload and as sums to expect. */
record Orders(List<Order> all) {
  private static final List<String> HEADERS =
      List.of("Order ID", "Order Date", "Customer", "Region", "Category", "Quantity", "Sales");
  private static final List<String> CUSTOMERS =
      List.of("Berg, Anna", "Zoë \"Zo\" Klein", "Müller & Söhne", "O'Neil");
  private static final List<String> REGIONS = List.of("North", "South", "East", "West");
  private static final List<String> CATEGORIES = List.of("Garden", "Paint", "Tools");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;

  record Order(
      String id,
      LocalDate date,
      String customer,
      String region,
      String category,
      int quantity,
      BigDecimal sales) {}

  /** So many orders of the year 2025. */
  static Orders of(int count) {
    Random random = new Random(2025);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      orders.add(
          new Order(
              "A-%06d".formatted(i),
              FIRST_DAY.plusDays(random.nextInt(DAYS)),
              CUSTOMERS.get(random.nextInt(CUSTOMERS.size())),
              REGIONS.get(random.nextInt(REGIONS.size())),
              CATEGORIES.get(random.nextInt(CATEGORIES.size())),
              1 + random.nextInt(9),
              BigDecimal.valueOf(100 + random.nextInt(900_000), 2)));
    }
    return new Orders(orders);
  }

  Orders only(Predicate<Order> wanted) {
    return new Orders(all.stream().filter(wanted).toList());
  }

  /** The sum of sales, without trailing zeros. */
  BigDecimal sales() {
    return all.stream()
        .map(Order::sales)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  /** Sums of sales by what they are grouped by, without trailing zeros. */
  SortedMap<String, BigDecimal> salesBy(Function<Order, String> group) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    all.forEach(order -> sums.merge(group.apply(order), order.sales(), BigDecimal::add));
    sums.replaceAll((name, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  /** With American dates and quotes where they are needed. */
  byte[] csv() {
    DateTimeFormatter american = DateTimeFormatter.ofPattern("M/d/yyyy");
    StringBuilder text = new StringBuilder(String.join(",", HEADERS)).append('\n');
    for (Order order : all) {
      text.append(order.id())
          .append(',')
          .append(american.format(order.date()))
          .append(",\"")
          .append(order.customer().replace("\"", "\"\""))
          .append("\",")
          .append(order.region())
          .append(',')
          .append(order.category())
          .append(',')
          .append(order.quantity())
          .append(',')
          .append(order.sales())
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** With real dates and numbers, on the second sheet. */
  byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("See the next sheet.");
      CellStyle dates = workbook.createCellStyle();
      dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      XSSFSheet sheet = workbook.createSheet("Orders 2025");
      Row header = sheet.createRow(0);
      for (int i = 0; i < HEADERS.size(); i++) {
        header.createCell(i).setCellValue(HEADERS.get(i));
      }
      for (int i = 0; i < all.size(); i++) {
        Order order = all.get(i);
        Row row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue(order.id());
        row.createCell(1).setCellValue(order.date());
        row.getCell(1).setCellStyle(dates);
        row.createCell(2).setCellValue(order.customer());
        row.createCell(3).setCellValue(order.region());
        row.createCell(4).setCellValue(order.category());
        row.createCell(5).setCellValue(order.quantity());
        row.createCell(6).setCellValue(order.sales().doubleValue());
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
