package org.analyticsstudio.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Generates the data of the benchmarks: 12 columns of the usual kinds, the same at every run. */
final class EventsCsv {

  static final List<String> HEADERS =
      List.of(
          "event_id",
          "event_date",
          "country",
          "city",
          "channel",
          "product",
          "customer_id",
          "customer_name",
          "quantity",
          "unit_price",
          "amount",
          "comment");

  private static final String[] COUNTRIES = {
    "Germany", "France", "Spain", "Italy", "Poland", "Norway", "Japan", "Brazil", "Canada", "India"
  };
  private static final String[] CHANNELS = {"web", "store", "partner", "phone"};

  private EventsCsv() {}

  static void write(Path file, int rows) throws IOException {
    Random random = new Random(7);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", HEADERS));
      out.newLine();
      for (int i = 0; i < rows; i++) {
        out.write(String.join(",", row(i, random)));
        out.newLine();
      }
    }
  }

  static String[] row(int index, Random random) {
    int country = random.nextInt(COUNTRIES.length);
    int customer = random.nextInt(60_000);
    int product = (int) Math.abs(random.nextGaussian() * 120);
    int quantity = 1 + random.nextInt(9);
    BigDecimal price = BigDecimal.valueOf(199 + product * 37L % 9_000, 2);
    return new String[] {
      Integer.toString(index + 1),
      LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_826)).toString(),
      COUNTRIES[country],
      COUNTRIES[country] + " City " + random.nextInt(40),
      CHANNELS[random.nextInt(CHANNELS.length)],
      "Product " + product,
      "C" + (100_000 + customer),
      "Customer Number " + customer,
      Integer.toString(quantity),
      price.toPlainString(),
      price.multiply(BigDecimal.valueOf(quantity)).toPlainString(),
      "free text remark " + random.nextInt(1_000_000)
    };
  }
}
