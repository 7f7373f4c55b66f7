package org.inzira.page;

import java.util.Locale;

/** The drawings of {@code assets/icons.svg}. */
public enum Icon {
  HOME,
  REVIEW,
  FIGURES,
  PERSON,
  PLANE,
  HEALTH,
  ACTIVITIES,
  BORDER,
  MOBILITY,
  PROJECTS,
  UPLOAD,
  TRAIL,
  ACCOUNTS,
  RECORDS,
  PATH;

  /** The fragment of the drawing. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
