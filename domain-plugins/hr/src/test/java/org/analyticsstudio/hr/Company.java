package org.analyticsstudio.hr;

import java.util.List;

/** What the company is like. All names are made up. */
final class Company {

  /** A department; the base is the usual salary of a mid-level job, the churn how many leave. */
  record Department(String name, String craft, int base, double weight, double churn) {}

  static final List<Department> DEPARTMENTS =
      List.of(
          new Department("Engineering", "Engineer", 68_000, 0.28, 0.9),
          new Department("Sales", "Account Manager", 52_000, 0.19, 1.25),
          new Department("Customer Support", "Support Agent", 38_000, 0.17, 1.5),
          new Department("Operations", "Operations Specialist", 44_000, 0.14, 1.0),
          new Department("Marketing", "Marketing Specialist", 48_000, 0.08, 1.0),
          new Department("Finance", "Accountant", 54_000, 0.07, 0.75),
          new Department("People", "People Partner", 50_000, 0.04, 0.8),
          new Department("Legal", "Counsel", 74_000, 0.03, 0.6));

  static final List<String> LEVELS = List.of("Junior", "Mid", "Senior", "Lead", "Head");
  static final double[] LEVEL_PAY = {0.76, 1.0, 1.32, 1.7, 2.3};
  static final double[] LEVEL_SHARE = {0.34, 0.36, 0.21, 0.07, 0.02};

  static final List<String> LOCATIONS = List.of("Northwick", "Sunhaven", "Eastvale", "Remote");
  static final double[] LOCATION_SHARE = {0.42, 0.24, 0.18, 0.16};

  static final List<String> WOMEN =
      List.of(
          "Amara", "Daria", "Elowen", "Greta", "Hollis", "Jorun", "Linnea", "Nadia", "Orla",
          "Quilla", "Saskia", "Una", "Wren", "Yara", "Zelda", "Brisa", "Ilka", "Maren");
  static final List<String> MEN =
      List.of(
          "Bennet", "Corin", "Fintan", "Imre", "Kestrel", "Marlow", "Pascal", "Rowan", "Tobin",
          "Viggo", "Anselm", "Dov", "Emeric", "Gaspar", "Joris", "Leif", "Osric", "Stellan");
  static final List<String> FAMILIES =
      List.of(
          "Ashgrove",
          "Birchall",
          "Calderon",
          "Dunmore",
          "Eskdale",
          "Fairwind",
          "Glenholt",
          "Hartwell",
          "Ivarsen",
          "Juniper",
          "Kirkbride",
          "Larkspur",
          "Moorcroft",
          "Nightley",
          "Oakhurst",
          "Penhallow",
          "Quennell",
          "Ravensby",
          "Selwick",
          "Thornbury",
          "Underhay",
          "Vantongeren",
          "Whitlock",
          "Yarrow");

  private Company() {}
}
