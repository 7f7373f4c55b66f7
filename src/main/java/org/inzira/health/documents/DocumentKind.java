package org.inzira.health.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of document there are, and who issues them. */
enum DocumentKind {
  MEDICAL_SUMMARY("MS", true),
  VACCINATION_RECORD("VR", false),
  FIT_TO_TRAVEL("FT", true),
  TREATMENT_LETTER("TL", true);

  private final String letters;
  private final boolean physicians;

  DocumentKind(String letters, boolean physicians) {
    this.letters = letters;
    this.physicians = physicians;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** With what its numbers begin. */
  String letters() {
    return letters;
  }

  /** Whether a physician alone may issue one. */
  boolean isPhysicians() {
    return physicians;
  }

  static Optional<DocumentKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
