package org.inzira.planted;

import org.hl7.fhir.r4.model.Patient;

/** Breaks: HAPI stays at its door. */
public final class StrayPatient {

  private StrayPatient() {}

  /** A patient where only persons are known. */
  public static Patient patient() {
    return new Patient();
  }
}
