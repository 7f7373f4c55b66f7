package org.inzira.planted;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Classes that break the house rules, so that each rule can be seen to work. */
public final class PlantedClasses {

  private PlantedClasses() {}

  /** All of them. */
  public static JavaClasses all() {
    return new ClassFileImporter().importPackages("org.inzira.planted..");
  }
}
