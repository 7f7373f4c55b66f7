package org.inzira.fhir;

/** The validator without the application around it. */
public final class TestValidation {

  private TestValidation() {}

  /** A validator; making one takes seconds. */
  public static Validation made() {
    return new Validation(new Fhir());
  }
}
