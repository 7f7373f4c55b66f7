package org.inzira.invention;

import java.util.Arrays;
import org.inzira.invention.people.Registry;

/** The sheets that the demonstration fills, with the letters that begin their record keys. */
enum Sheet {
  DONORS("donors", "DN"),
  PARTNERS("partners", "PA"),
  PROJECTS("projects", "PR"),
  OFFICES("offices", "OF"),
  FIELD_PRESENCE("field_presence", "FP"),
  PERSONS("persons", "P"),
  DEPARTURES("departures", "D"),
  ARRIVALS("arrivals", "AR"),
  ASSESSMENTS("assessments", "A"),
  EXAMINATIONS("examinations", "X"),
  DOSES("doses", "V"),
  CHECKS("pre_embarkation_checks", "C"),
  SESSIONS("sessions", "S"),
  ATTENDANCE("attendance", "T"),
  DISTRIBUTIONS("distributions", "G"),
  FACILITIES("facilities", "F"),
  WORKS("works", "W"),
  MILESTONES("work_milestones", "WM"),
  EXPERTS("diaspora_experts", "E"),
  HOSTS("host_institutions", "H"),
  PLACEMENTS("placements", "PL"),
  MAPPINGS("mapping_studies", "MS"),
  INNOVATORS("innovators", "I"),
  PARTNER_FIGURES("partner_figures", "PF"),
  BRIDGE_PARTS("bridge_parts", "BP"),
  CASES("cases", "K"),
  CASE_MEMBERS("case_members", "KM"),
  SUBMISSIONS("submissions", "KS"),
  CONSENTS("consents", "KC"),
  CLEARANCES("clearances", "CL"),
  MEDICAL_CLEARANCES("medical_clearances", "MC"),
  CASE_STEPS("case_steps", "ST"),
  CASE_HOLDS("case_holds", "KH"),
  CASE_TASKS("case_tasks", "KT"),
  CASE_MESSAGES("case_messages", "KG"),
  FLIGHTS("flights", "M"),
  FLIGHT_LEGS("flight_legs", "ML"),
  CASE_BONDS("case_bonds", "KB"),
  MEDICAL_HOLDS("medical_holds", "MH"),
  COURSES("courses", "CO"),
  ENROLMENTS("enrolments", "EN"),
  COURSE_ATTENDANCE("course_attendance", "CA"),
  TRANSIT_CENTRES("transit_centres", "TC"),
  STAYS("stays", "SY"),
  VEHICLES("vehicles", "VH"),
  RIDES("rides", "RD"),
  ESCORTS("escorts", "ES"),
  LOAN_NOTES("loan_notes", "LN"),
  CLINICS("clinics", "CN"),
  APPOINTMENTS("appointments", "AP"),
  VISITS("visits", "VI"),
  REFRIGERATORS("refrigerators", "RF"),
  VACCINE_LOTS("vaccine_lots", "VL"),
  STOCK_MOVEMENTS("stock_movements", "SM"),
  TEMPERATURE_READINGS("temperature_readings", "TR");

  private final String written;
  private final String prefix;

  Sheet(String written, String prefix) {
    this.written = written;
    this.prefix = prefix;
  }

  String written() {
    return written;
  }

  String key(int year, int number) {
    return prefix + "-" + Registry.padded(year % 100, 2) + "-" + Registry.padded(number, 5);
  }

  /** The sheet of this written name. */
  static Sheet of(String written) {
    return Arrays.stream(values())
        .filter(sheet -> sheet.written.equals(written))
        .findAny()
        .orElseThrow();
  }
}
