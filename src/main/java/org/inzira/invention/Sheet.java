package org.inzira.invention;

/** The sheets that the demonstration fills, with the letters that begin their record keys. */
enum Sheet {
  DONORS("donors", "DN"),
  PARTNERS("partners", "PA"),
  PROJECTS("projects", "PR"),
  OFFICES("offices", "OF"),
  FIELD_PRESENCE("field_presence", "FP"),
  PERSONS("persons", "P"),
  DEPARTURES("departures", "D"),
  ASSESSMENTS("assessments", "A"),
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
  INNOVATORS("innovators", "I");

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
    return "%s-%02d-%05d".formatted(prefix, year % 100, number);
  }
}
