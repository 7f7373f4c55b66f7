package org.inzira.health;

import org.inzira.kernel.RecordKind;

/** The kinds of health's records that are also told to, and taken from, other health systems. */
public final class HealthRecords {

  /** Vaccine doses, given here or documented elsewhere. */
  public static final RecordKind DOSE = DoseDefinition.KIND;

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
