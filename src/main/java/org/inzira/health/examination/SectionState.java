package org.inzira.health.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far one section has come. */
public enum SectionState {
  /** Nobody has saved anything of it. */
  EMPTY,
  DRAFT,
  COMPLETE,
  NOT_DONE;

  /** The code in records and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is expected of it any more; who changes it says why. */
  public boolean isClosed() {
    return this == COMPLETE || this == NOT_DONE;
  }

  static List<String> kept() {
    return List.of(DRAFT.code(), COMPLETE.code(), NOT_DONE.code());
  }

  static SectionState get(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
