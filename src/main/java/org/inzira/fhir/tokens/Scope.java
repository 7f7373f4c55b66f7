package org.inzira.fhir.tokens;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that the bearer of a token may do. */
public enum Scope {
  PATIENT_READ,
  IMMUNIZATION_READ,
  OBSERVATION_READ,

  /** What is confidential within health, too, where another scope lets it be read. */
  CONFIDENTIAL_READ,

  SUMMARY_READ,
  BUNDLE_IMPORT,
  PROVENANCE_READ,
  AUDIT_READ;

  /** The code at the prompt and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  static Optional<Scope> find(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
