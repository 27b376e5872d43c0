package org.analyticsstudio.sales;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One line of an order. */
record OrderLine(
    String orderId,
    LocalDate orderDate,
    LocalDate shipDate,
    String shipMode,
    String customer,
    String segment,
    String region,
    String city,
    String category,
    String subCategory,
    String product,
    int quantity,
    BigDecimal unitPrice,
    BigDecimal discount,
    BigDecimal sales,
    BigDecimal profit,
    boolean returned) {}
