package org.analyticsstudio.model.naming;

/**
 * An enum constant that has a fixed name outside of the program: in JSON, in files and in stored
 * rows. The name is part of the contract and never changes; the Java constant may.
 */
public interface WireName {

  /** The name used outside of the program. Never empty, unique within its enum. */
  String wireName();
}
