package org.analyticsstudio.sales;

import java.util.List;

/**
 * What the company sells, where and to whom. All names are made up.
 *
 * @param products what is sold
 * @param regions where
 * @param customers to whom
 */
record Catalogue(List<Product> products, List<Region> regions, List<Customer> customers) {

  /**
   * Something that is sold.
   *
   * @param price in cents
   * @param margin of the price, when nothing is discounted
   * @param weight how often it is bought
   * @param season the month it is bought most, 1 to 12; 0 for none
   */
  record Product(
      String category,
      String subCategory,
      String name,
      int price,
      double margin,
      double weight,
      int season) {}

  /**
   * A part of the country.
   *
   * @param weight how much is bought there at first
   * @param growth by how much that grows each year
   */
  record Region(String name, List<String> cities, double weight, double growth) {}

  /** Somebody who buys. */
  record Customer(String name, String segment, double weight) {}

  static Catalogue standard() {
    return new Catalogue(Products.all(), allRegions(), Customers.all());
  }

  private static List<Region> allRegions() {
    return List.of(
        new Region("North", List.of("Northwick", "Harrowmere", "Coldbridge"), 0.21, 0.04),
        new Region("South", List.of("Sunhaven", "Palmerstead", "Lowmarsh"), 0.19, 0.11),
        new Region("East", List.of("Eastvale", "Brackenport", "Millford Cross"), 0.27, 0.06),
        new Region(
            "West", List.of("Westerlea", "Fernhollow", "Stonequay", "Alderbay"), 0.33, 0.09));
  }
}
