package org.analyticsstudio.sales;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The orders as delimited text. No value holds a comma or a quote. */
final class OrderFile {

  private static final String HEADER =
      "Order ID,Order Date,Ship Date,Ship Mode,Customer,Segment,Region,City,Category,Sub-Category,"
          + "Product,Quantity,Unit Price,Discount,Sales,Profit,Returned\n";

  private final OrderGenerator generator;

  OrderFile(OrderGenerator generator) {
    this.generator = generator;
  }

  InputStream open() {
    StringBuilder text = new StringBuilder(2_000_000).append(HEADER);
    generator.forEach(line -> append(line, text));
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(OrderLine line, StringBuilder text) {
    text.append(line.orderId()).append(',');
    text.append(line.orderDate()).append(',');
    text.append(line.shipDate()).append(',');
    text.append(line.shipMode()).append(',');
    text.append(line.customer()).append(',');
    text.append(line.segment()).append(',');
    text.append(line.region()).append(',');
    text.append(line.city()).append(',');
    text.append(line.category()).append(',');
    text.append(line.subCategory()).append(',');
    text.append(line.product()).append(',');
    text.append(line.quantity()).append(',');
    text.append(line.unitPrice().toPlainString()).append(',');
    text.append(line.discount().toPlainString()).append(',');
    text.append(line.sales().toPlainString()).append(',');
    text.append(line.profit().toPlainString()).append(',');
    text.append(line.returned() ? "Yes" : "No").append('\n');
  }
}
