package org.inzira.invention;

/** Donors, partners, projects, offices and where each programme is present. All of it invented. */
final class Support {

  private final Book book;

  Support(Book book) {
    this.book = book;
  }

  /** The project that pays the journey to a country. */
  static String travelProject(String destination) {
    return switch (destination) {
      case "USA", "CAN" -> "RR-0201";
      default -> "RR-0202";
    };
  }

  void standing() {
    donors();
    partners();
    projects();
    offices();
    presence("RW13-KGL", "resettlement", "2019-02-01");
    presence("RW13", "health", "2019-02-01");
    presence("RW25-KIGEME", "resettlement", "2019-02-01");
    presence("RW31-KIZIBA", "resettlement", "2019-02-01");
    presence("RW53-NYABIHEKE", "resettlement", "2019-02-01");
    presence("RW22-MUGOMBWA", "resettlement", "2019-06-01");
    presence("RW55-MAHAMA", "resettlement", "2019-06-01");
    presence("RW57-GASHORA", "resettlement", "2019-09-20");
    presence("RW57-GASHORA", "health", "2019-09-20");
    presence("RW33-PETITE-BARRIERE", "border", "2020-03-01");
    presence("RW36-RUSIZI-1", "border", "2020-03-01");
    presence("RW45-GATUNA", "border", "2020-07-01");
    presence("RW13", "mobility", "2020-01-15");
    book.add(
        Sheet.FIELD_PRESENCE,
        "place",
        "RW45-GIHEMBE",
        "programme",
        "resettlement",
        "from_day",
        "2019-02-01",
        "to_day",
        Origin.GIHEMBE_CLOSED_ON.toString());
  }

  /** What came new in the second year. */
  void addedIn2022() {
    presence("RW36-RUSIZI-2", "border", "2022-01-10");
    presence("RW55-RUSUMO", "border", "2022-04-01");
    presence("RW52-KAGITUMBA", "border", "2022-06-01");
    presence("RW57-NEMBA", "border", "2022-03-01");
    presence("RW43", "border", "2022-02-01");
    presence("RW44-CYANIKA", "health", "2022-10-01");
    presence("RW24", "mobility", "2022-05-01");
    presence("RW33", "mobility", "2022-02-01");
    var donor =
        book.add(
            Sheet.DONORS,
            "name",
            "Fund for outbreak preparedness (invented)",
            "donor_kind",
            "fund");
    project("MH-0302", "Ebola preparedness at points of entry", donor, "health", "2022-09-01");
  }

  private void donors() {
    donor("Receiving countries’ resettlement fund (invented)", "government");
    donor("Lakes region health fund (invented)", "fund");
    donor("Borders and trade facility (invented)", "multilateral");
    donor("Diaspora skills foundation (invented)", "private");
  }

  private void donor(String name, String kind) {
    book.add(Sheet.DONORS, "name", name, "donor_kind", kind);
  }

  private void partners() {
    partner("Ministry in charge of refugees", "government");
    partner("National immigration service", "government");
    partner("National health institute", "government");
    partner("United Nations partner for refugees", "un_agency");
    partner("Association of border communities", "civil_society");
    partner("Association of women in cross-border trade", "civil_society");
    partner("Polytechnic of the country", "academia");
    partner("Border districts", "local_authority");
  }

  private void partner(String name, String kind) {
    book.add(Sheet.PARTNERS, "name", name, "partner_kind", kind);
  }

  private void projects() {
    var travel = Sheet.DONORS.key(book.year(), 1);
    var health = Sheet.DONORS.key(book.year(), 2);
    var border = Sheet.DONORS.key(book.year(), 3);
    var skills = Sheet.DONORS.key(book.year(), 4);
    project(
        "RR-0201", "Resettlement travel to North America", travel, "resettlement", "2020-01-01");
    project("RR-0202", "Resettlement travel elsewhere", travel, "resettlement", "2020-01-01");
    project("MH-0301", "Health assessments of refugees", health, "health", "2020-01-01");
    project("BM-0401", "One-stop border post Rusizi II", border, "border", "2021-06-01");
    project("BM-0402", "Well-being in border communities", border, "border", "2021-01-01");
    project("LM-0501", "Diaspora for colleges and hospitals", skills, "mobility", "2021-01-01");
    project("LM-0502", "Safe trade and fair recruitment", skills, "mobility", "2021-01-01");
  }

  private void project(String code, String title, String donor, String programme, String from) {
    book.addKeyed(
        Sheet.PROJECTS,
        code,
        "title",
        title,
        "donor",
        donor,
        "programme",
        programme,
        "starts_on",
        from,
        "ends_on",
        "2023-12-31");
  }

  private void offices() {
    office("Main office", "RW12", "2019-02-01");
    office("Migration health centre", "RW13", "2019-02-01");
    office("Gashora field office", "RW57", "2019-09-20");
    office("Kirehe field office", "RW55", "2020-02-01");
    office("Rubavu field office", "RW33", "2020-03-01");
  }

  private void office(String name, String place, String from) {
    book.add(Sheet.OFFICES, "name", name, "place", place, "opened_on", from);
  }

  private void presence(String place, String programme, String from) {
    book.add(Sheet.FIELD_PRESENCE, "place", place, "programme", programme, "from_day", from);
  }
}
