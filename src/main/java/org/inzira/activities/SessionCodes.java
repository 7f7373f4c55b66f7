package org.inzira.activities;

import java.util.List;
import org.inzira.kernel.FieldType.Code;

/** What a session can be, be about, and be for. */
final class SessionCodes {

  static final Code KINDS =
      new Code(
          List.of(
              "mhpss_group", "mhpss_individual", "campaign", "training", "orientation", "meeting"));

  static final Code TOPICS =
      new Code(
          List.of(
              "psychosocial_support",
              "gender_based_violence",
              "financial_management",
              "labour_migration",
              "ethical_recruitment",
              "trafficking_and_smuggling",
              "cultural_orientation",
              "ebola_prevention",
              "vocational_skills",
              "clinical_skills",
              "other"));

  static final Code TARGET_GROUPS =
      new Code(
          List.of(
              "cross_border_traders",
              "journalists_civil_society",
              "labour_inspectors",
              "refugees",
              "host_community",
              "border_officials",
              "teaching_staff",
              "health_staff",
              "general_public"));

  private SessionCodes() {}
}
