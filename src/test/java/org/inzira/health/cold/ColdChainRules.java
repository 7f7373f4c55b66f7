package org.inzira.health.cold;

/** The rules as they are shipped, for tests of other packages. */
public final class ColdChainRules {

  private ColdChainRules() {}

  public static ColdChain shipped() {
    return ColdChainFile.coldChain();
  }
}
