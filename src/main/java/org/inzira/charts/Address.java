package org.inzira.charts;

/** Where a link of a chart may lead. */
final class Address {

  private Address() {}

  /** Refuses what a browser would run as a script or send to another host by surprise. */
  static void check(String address) {
    boolean path = address.startsWith("/") && !address.startsWith("//");
    if (!address.isEmpty()
        && !path
        && !address.startsWith("#")
        && !address.startsWith("https://")
        && !address.startsWith("http://")) {
      throw new IllegalArgumentException("not an address that a chart may link to");
    }
  }
}
