package org.analyticsstudio.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.analyticsstudio.sales.Catalogue.Customer;

/** Who buys. */
final class Customers {

  private static final long SEED = 0x5a1e5_0001L;
  private static final List<String> FIRST =
      List.of(
          "Amara", "Bennet", "Corin", "Daria", "Elowen", "Fintan", "Greta", "Hollis", "Imre",
          "Jorun", "Kestrel", "Linnea", "Marlow", "Nadia", "Orla", "Pascal", "Quilla", "Rowan",
          "Saskia", "Tobin", "Una", "Viggo", "Wren", "Yara", "Zelda");
  private static final List<String> LAST =
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
          "Penhallow");
  private static final List<String> FIRMS =
      List.of(
          "Anvil",
          "Beacon",
          "Cobalt",
          "Delta",
          "Ember",
          "Foxglove",
          "Granite",
          "Harbour",
          "Indigo",
          "Juno",
          "Keystone",
          "Lantern",
          "Meridian",
          "Nimbus",
          "Orchard",
          "Pinnacle",
          "Quarry",
          "Ridgeway",
          "Saffron",
          "Tidewater");
  private static final List<String> TRADES =
      List.of("Bakeries", "Builders", "Clinics", "Logistics", "Partners", "Schools", "Studios");
  private static final int PEOPLE = 260;

  private Customers() {}

  static List<Customer> all() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String name =
          FIRST.get(i % FIRST.size()) + ' ' + LAST.get((i / FIRST.size() + i) % LAST.size());
      customers.add(new Customer(name, "Private", 0.4 + random.nextDouble()));
    }
    for (String firm : FIRMS) {
      for (String trade : TRADES) {
        boolean large = random.nextDouble() < 0.35;
        customers.add(
            new Customer(
                firm + ' ' + trade,
                large ? "Enterprise" : "Small business",
                large ? 1.2 + 2.5 * random.nextDouble() : 0.5 + random.nextDouble()));
      }
    }
    return List.copyOf(customers);
  }
}
