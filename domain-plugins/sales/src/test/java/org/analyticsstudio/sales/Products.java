package org.analyticsstudio.sales;

import java.util.List;
import java.util.stream.Stream;
import org.analyticsstudio.sales.Catalogue.Product;

/** What the company sells. */
final class Products {

  private Products() {}

  static List<Product> all() {
    return Stream.of(electronics(), home(), outdoor(), office()).flatMap(List::stream).toList();
  }

  private static List<Product> electronics() {
    return List.of(
        of("Electronics", "Audio", "Lumo Earbuds", 7_900, 0.34, 2.6, 12),
        of("Electronics", "Audio", "Lumo Speaker", 12_900, 0.31, 1.5, 12),
        of("Electronics", "Audio", "Quietway Headphones", 19_900, 0.33, 1.2, 12),
        of("Electronics", "Cameras", "Pinhole Trail Camera", 34_900, 0.22, 0.7, 7),
        of("Electronics", "Cameras", "Pinhole Studio Camera", 89_900, 0.18, 0.3, 12),
        of("Electronics", "Wearables", "Tacto Watch", 22_900, 0.28, 1.3, 12),
        of("Electronics", "Wearables", "Tacto Band", 5_900, 0.36, 1.8, 1),
        of("Electronics", "Accessories", "Korda Charger", 2_900, 0.48, 3.2, 0),
        of("Electronics", "Accessories", "Korda Cable", 1_200, 0.58, 3.8, 0));
  }

  private static List<Product> home() {
    return List.of(
        of("Home", "Furniture", "Ostra Armchair", 44_900, 0.13, 0.6, 11),
        of("Home", "Furniture", "Ostra Bookcase", 27_900, 0.11, 0.7, 9),
        of("Home", "Furniture", "Ostra Dining Table", 64_900, 0.08, 0.4, 11),
        of("Home", "Lighting", "Halden Floor Lamp", 11_900, 0.35, 1.1, 11),
        of("Home", "Lighting", "Halden Reading Lamp", 4_900, 0.41, 1.7, 11),
        of("Home", "Kitchen", "Brindle Kettle", 6_900, 0.29, 1.6, 12),
        of("Home", "Kitchen", "Brindle Pan Set", 14_900, 0.26, 1.0, 12),
        of("Home", "Kitchen", "Brindle Knife", 3_900, 0.43, 1.9, 0));
  }

  private static List<Product> outdoor() {
    return List.of(
        of("Outdoor", "Camping", "Fellside Tent", 28_900, 0.27, 0.9, 6),
        of("Outdoor", "Camping", "Fellside Sleeping Bag", 9_900, 0.33, 1.2, 6),
        of("Outdoor", "Camping", "Fellside Stove", 5_900, 0.38, 1.3, 7),
        of("Outdoor", "Cycling", "Varo Helmet", 6_900, 0.36, 1.4, 5),
        of("Outdoor", "Cycling", "Varo Touring Bike", 119_900, 0.15, 0.3, 5),
        of("Outdoor", "Cycling", "Varo Lights", 3_400, 0.45, 1.6, 10),
        of("Outdoor", "Garden", "Thornby Secateurs", 2_700, 0.46, 1.9, 4),
        of("Outdoor", "Garden", "Thornby Hose", 4_400, 0.34, 1.5, 6));
  }

  private static List<Product> office() {
    return List.of(
        of("Office", "Paper", "Plain Paper Box", 3_200, 0.22, 3.4, 9),
        of("Office", "Paper", "Ruled Notebook Pack", 1_800, 0.39, 3.0, 9),
        of("Office", "Writing", "Inkwell Pen Set", 1_500, 0.52, 2.8, 9),
        of("Office", "Writing", "Inkwell Marker Set", 1_100, 0.49, 2.3, 9),
        of("Office", "Storage", "Stacka File Cabinet", 18_900, 0.14, 0.6, 1),
        of("Office", "Storage", "Stacka Box Set", 2_600, 0.31, 1.8, 1),
        of("Office", "Machines", "Papyr Printer", 32_900, 0.07, 0.5, 9),
        of("Office", "Machines", "Papyr Shredder", 13_900, 0.12, 0.5, 3));
  }

  private static Product of(
      String category,
      String subCategory,
      String name,
      int price,
      double margin,
      double weight,
      int season) {
    return new Product(category, subCategory, name, price, margin, weight, season);
  }
}
