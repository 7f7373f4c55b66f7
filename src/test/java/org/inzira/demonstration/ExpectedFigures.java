package org.inzira.demonstration;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/** The figures of 2022, held apart from the targets by which the mission was invented. */
public final class ExpectedFigures {

  /** What the mission printed for 2022, or what follows from it. */
  public static final Map<String, Long> PRINTED =
      Map.ofEntries(
          entry("people-resettled", 4015L),
          entry("people-resettled-female", 1954L),
          entry("people-resettled-male", 2061L),
          entry("thermal-cameras-provided", 1L),
          entry("ebola-banners-distributed", 166L),
          entry("osbp-construction-started", 1L),
          entry("mhpss-beneficiaries", 6140L),
          entry("handwashing-facilities-installed", 16L),
          entry("ppe-suits-provided", 300L),
          entry("n95-masks-provided", 1000L),
          entry("diaspora-tvet-experts", 17L),
          entry("diaspora-health-experts", 11L),
          entry("diaspora-experts", 28L),
          entry("iprcs-supported", 8L),
          entry("hospitals-supported", 10L),
          entry("diaspora-mappings", 2L),
          entry("innovators-trained", 10L));

  /** What was never printed: invented with the mission, and held here so that it stays. */
  private static final Map<String, Long> INVENTED =
      Map.ofEntries(
          entry("people-oriented", 1120L),
          entry("health-assessments", 9292L),
          entry("people-assessed", 9126L),
          entry("assessment-turn-arounds", 9292L),
          entry("assessments-repeated", 468L),
          entry("people-screened-for-tuberculosis", 5272L),
          entry("tuberculosis-found", 4L),
          entry("people-vaccinated", 4197L),
          entry("vaccine-doses", 7011L),
          entry("pre-embarkation-checks", 4113L),
          entry("campaigns-held", 16L),
          entry("grants-awarded", 6L),
          entry("grant-amount-awarded", 22_000_000L),
          entry("traders-trained", 240L),
          entry("journalists-trained", 34L),
          entry("labour-inspectors-trained", 42L),
          entry("people-trained-by-experts", 620L));

  /** Nobody wrote arrivals down in those years. */
  private static final Map<String, Long> NOT_RECORDED = Map.of("people-arrived", -1L);

  private ExpectedFigures() {}

  /** Every figure of the catalogue. */
  public static Map<String, Long> all() {
    var all = new HashMap<>(PRINTED);
    all.putAll(INVENTED);
    all.putAll(NOT_RECORDED);
    return all;
  }
}
