package org.analyticsstudio.model.principal;

/**
 * The signed-in person (or the product itself) on whose behalf something happens.
 *
 * @param name the user name, unique in the installation
 * @param role what they may do
 */
public record Principal(String name, Role role) {

  /** The product itself, at first start and in its own upkeep. Nobody can sign in as it. */
  public static final Principal SYSTEM = new Principal("system", Role.ADMIN);
}
