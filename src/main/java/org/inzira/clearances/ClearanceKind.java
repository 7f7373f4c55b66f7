package org.inzira.clearances;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may have to hold before a person travels. */
public enum ClearanceKind {
  MEDICAL,
  FIT_TO_TRAVEL,
  FINGERPRINTS,
  NAME_CHECK,
  INTERAGENCY_CHECK,
  SECURITY_OPINION,
  SPONSOR_ASSURANCE,
  EXIT_PERMIT,
  ENTRY_VISA,
  TRAVEL_DOCUMENT,
  SUBMISSION;

  private static final Map<String, ClearanceKind> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(ClearanceKind::code, kind -> kind));

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The code in sheets, rules and messages. */
  public String code() {
    return code;
  }

  /** Whether health alone says whether somebody has it. */
  public boolean isStatedByHealth() {
    return this == MEDICAL || this == FIT_TO_TRAVEL;
  }

  /** The kind with this code. */
  public static Optional<ClearanceKind> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
