package org.inzira.health;

import java.util.List;
import org.inzira.kernel.RecordKind;

/** The kinds of health's records that are also told to, and taken from, other health systems. */
public final class HealthRecords {

  // The lists stand first, since the definitions below are made of them.

  /**
   * CVX codes of the vaccines in use or met on papers from elsewhere, as text: a leading zero
   * belongs to the code.
   */
  public static final List<String> VACCINES =
      List.of(
          "01", "02", "03", "04", "05", "08", "09", "10", "17", "19", "20", "21", "22", "25", "26",
          "28", "32", "33", "35", "37", "43", "45", "48", "49", "50", "51", "52", "62", "83", "85",
          "88", "89", "90", "91", "94", "100", "101", "102", "103", "104", "106", "107", "108",
          "109", "110", "113", "114", "115", "116", "118", "119", "120", "121", "122", "129", "130",
          "133", "134", "136", "137", "139", "140", "141", "146", "147", "150", "152", "158", "165",
          "171", "177", "178", "182", "183", "184", "185", "187", "188", "198", "203", "204", "207",
          "208", "210", "211", "212", "213", "215", "216");

  /** By which way a dose is given. */
  public static final List<String> ROUTES =
      List.of("intramuscular", "subcutaneous", "intradermal", "oral", "nasal");

  /** Where a dose is injected. */
  public static final List<String> BODY_SITES =
      List.of("left_arm", "right_arm", "left_thigh", "right_thigh", "other");

  /** Who is assessed. */
  public static final List<String> CLIENT_CATEGORIES =
      List.of("refugee", "immigrant", "other_migrant");

  /** What they are assessed for. */
  public static final List<String> PURPOSES =
      List.of(
          "resettlement",
          "humanitarian_admission",
          "family_reunification",
          "work",
          "study",
          "other");

  /** The currencies in which those pay who pay for themselves. */
  public static final List<String> CURRENCIES = List.of("RWF", "USD", "EUR");

  /** What an assessment comes to. */
  public static final List<String> OUTCOMES =
      List.of("cleared", "cleared_with_conditions", "follow_up", "not_cleared");

  /** Vaccine doses, given here or documented elsewhere. */
  public static final RecordKind DOSE = DoseDefinition.KIND;

  /** What speaks against vaccines for a person. */
  public static final RecordKind CONTRAINDICATION = ContraindicationDefinition.KIND;

  /** Assessments as they are counted. */
  public static final RecordKind ASSESSMENT = AssessmentDefinition.KIND;

  /** Results of laboratories. */
  public static final RecordKind LABORATORY_RESULT = LaboratoryResultDefinition.KIND;

  /** Until when a person may travel, as others are told. */
  public static final RecordKind MEDICAL_CLEARANCE = MedicalClearanceDefinition.KIND;

  /** That health needs a person here for now. */
  public static final RecordKind MEDICAL_HOLD = MedicalHoldDefinition.KIND;

  /** Checks before boarding. */
  public static final RecordKind CHECK = PreEmbarkationCheckDefinition.KIND;

  private HealthRecords() {}
}
