package org.inzira.editions;

import java.util.Optional;

/** Says which Inzira is running. */
final class Versions {

  private Versions() {}

  /** The version that was built; what runs unpacked from a build tool's folder has none. */
  static String running() {
    return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
        .orElse("0 (unreleased)");
  }
}
