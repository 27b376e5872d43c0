package org.analyticsstudio.semantic.support;

import java.util.List;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.schema.ColumnType;

/** Profiles of columns, as loading makes them. */
public final class Profiles {

  private Profiles() {}

  public static ColumnProfile column(
      String header, ColumnType type, long distinct, String min, String max, String... samples) {
    return new ColumnProfile(
        new DatasetColumn(MemberNames.fromHeader(header), header, type, false),
        0,
        distinct,
        min,
        max,
        List.of(samples));
  }

  /** Orders: one row for each line of an order, with two dates. */
  public static List<ColumnProfile> orders() {
    return List.of(
        column("Row ID", ColumnType.INTEGER, 9994, "1", "9994"),
        column("Order ID", ColumnType.TEXT, 5009, "CA-1", "US-9"),
        column("Ship Date", ColumnType.DATE, 1334, "2014-01-07", "2018-01-05", "2015-03-07"),
        column("Order Date", ColumnType.DATE, 1237, "2014-01-03", "2017-12-30", "2015-03-05"),
        column("Customer Name", ColumnType.TEXT, 793, "A", "Z"),
        column("Customer ID", ColumnType.TEXT, 793, "A-1", "Z-1"),
        column("Postal Code", ColumnType.INTEGER, 631, "1040", "99301"),
        column("Region", ColumnType.TEXT, 4, "Central", "West"),
        column("Category", ColumnType.TEXT, 3, "Furniture", "Technology"),
        column("Sales", ColumnType.DECIMAL, 6144, "0.4440", "22638.4800"),
        column("Quantity", ColumnType.INTEGER, 14, "1", "14"),
        column("Discount", ColumnType.DECIMAL, 12, "0.00", "0.80"),
        column("Profit", ColumnType.DECIMAL, 7545, "-6599.9780", "8399.9760"));
  }

  /** People: one row for each, no dates. */
  public static List<ColumnProfile> people() {
    return List.of(
        column("Age", ColumnType.INTEGER, 43, "18", "60"),
        column("Attrition", ColumnType.TEXT, 2, "No", "Yes"),
        column("EmployeeCount", ColumnType.INTEGER, 1, "1", "1"),
        column("EmployeeNumber", ColumnType.INTEGER, 1470, "1", "2068"),
        column("JobSatisfaction", ColumnType.INTEGER, 4, "1", "4"),
        column("MonthlyIncome", ColumnType.INTEGER, 1349, "1009", "19999"),
        column("NumCompaniesWorked", ColumnType.INTEGER, 10, "0", "9"),
        column("PercentSalaryHike", ColumnType.INTEGER, 15, "11", "25"),
        column("TrainingTimesLastYear", ColumnType.INTEGER, 7, "0", "6"),
        column("YearsAtCompany", ColumnType.INTEGER, 37, "0", "40"));
  }
}
