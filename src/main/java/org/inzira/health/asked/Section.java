package org.inzira.health.asked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of an assessment that one person fills in at a time, in the order of the day. */
public enum Section {
  HISTORY,
  PHYSICAL,
  MENTAL_HEALTH,
  PRE_TEST_COUNSELLING,
  POST_TEST_COUNSELLING,
  RADIOLOGY,
  REFERRAL,
  CONDITIONS,
  /** HIV: why it is asked, the consent to it, its counselling; not for all of health. */
  CONFIDENTIAL;

  /** The code in records, addresses and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether physicians and counsellors alone may open it. */
  public boolean isConfidential() {
    return this == CONFIDENTIAL;
  }

  /** The section with this code. */
  public static Optional<Section> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** Those that all of health may open. */
  public static List<Section> open() {
    return Arrays.stream(values()).filter(one -> !one.isConfidential()).toList();
  }
}
