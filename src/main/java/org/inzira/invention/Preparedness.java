package org.inzira.invention;

/** What was handed over at the borders: goods, handwashing stations and the one-stop post. */
final class Preparedness {

  private static final String HEALTH_PROJECT = "MH-0302";
  private static final String BORDER_PROJECT = "BM-0402";
  private static final String POST_PROJECT = "BM-0401";
  private static final String HEALTH_INSTITUTE = "National health institute";
  private static final String SITE = "Site committee";
  private static final String DISTRICT = "District health office";

  private final Book book;

  Preparedness(Book book) {
    this.book = book;
  }

  /** One row a line: item, quantity, place of use, day. */
  void goodsOf2022() {
    goods("thermal_camera", 1, "RW45-GATUNA", "2022-10-20", HEALTH_INSTITUTE);
    goods("ebola_banner", 36, "RW44", "2022-10-12", DISTRICT);
    goods("ebola_banner", 42, "RW45", "2022-10-12", DISTRICT);
    goods("ebola_banner", 38, "RW43", "2022-10-18", DISTRICT);
    goods("ebola_banner", 50, "RW52", "2022-10-19", DISTRICT);
    goods("ppe_suit", 120, "RW45-GATUNA", "2022-10-26", HEALTH_INSTITUTE);
    goods("ppe_suit", 100, "RW44-CYANIKA", "2022-10-27", HEALTH_INSTITUTE);
    goods("ppe_suit", 80, "RW52-KAGITUMBA", "2022-10-28", HEALTH_INSTITUTE);
    goods("n95_mask", 400, "RW45-GATUNA", "2022-10-26", HEALTH_INSTITUTE);
    goods("n95_mask", 350, "RW44-CYANIKA", "2022-10-27", HEALTH_INSTITUTE);
    goods("n95_mask", 250, "RW52-KAGITUMBA", "2022-10-28", HEALTH_INSTITUTE);
    goods("hygiene_kit", 640, "RW55-MAHAMA", "2022-03-22", SITE);
    goods("hygiene_kit", 410, "RW53-NYABIHEKE", "2022-04-06", SITE);
    goods("leaflet", 3200, "RW33", "2022-11-08", DISTRICT);
    goods("leaflet", 2600, "RW36", "2022-11-09", DISTRICT);
  }

  void goodsOf2021() {
    goods("hygiene_kit", 520, "RW55-MAHAMA", "2021-05-18", SITE);
    goods("hygiene_kit", 300, "RW45-GIHEMBE", "2021-06-09", SITE);
  }

  private void goods(String item, int quantity, String place, String day, String consignee) {
    book.add(
        Sheet.DISTRIBUTIONS,
        "item",
        item,
        "quantity",
        Integer.toString(quantity),
        "consignee",
        consignee,
        "place_of_use",
        place,
        "distributed_on",
        day,
        "project",
        consignee.equals(SITE) ? BORDER_PROJECT : HEALTH_PROJECT);
  }

  /** Sixteen stations in five districts, on the borders with four countries. */
  void stationsOf2022() {
    stations(2, "RW57-NEMBA", "BDI", "2022-03-10");
    stations(1, "RW57", "BDI", "2022-03-11");
    stations(3, "RW55-RUSUMO", "TZA", "2022-04-20");
    stations(3, "RW43", "UGA", "2022-06-02");
    stations(2, "RW52-KAGITUMBA", "UGA", "2022-06-15");
    stations(1, "RW52", "UGA", "2022-06-16");
    stations(3, "RW33-PETITE-BARRIERE", "COD", "2022-07-07");
    stations(1, "RW33-GRANDE-BARRIERE", "COD", "2022-07-08");
  }

  void stationsOf2021() {
    stations(3, "RW36-RUSIZI-1", "COD", "2021-07-14");
    stations(2, "RW45-GATUNA", "UGA", "2021-09-02");
  }

  private void stations(int count, String place, String neighbour, String day) {
    for (int at = 0; at < count; at++) {
      book.add(
          Sheet.FACILITIES,
          "facility_kind",
          "handwashing_station",
          "place",
          place,
          "border_with",
          neighbour,
          "handed_over_on",
          day,
          "handed_over_to",
          "District authorities",
          "project",
          BORDER_PROJECT);
    }
  }

  /** Agreed in the first year; the works themselves stand in that workbook too. */
  void postAgreed() {
    milestone(work("home", "National immigration service"), "agreement_signed", "2021-11-24");
    milestone(work("neighbour", "Neighbour's border service"), "agreement_signed", "2021-11-24");
  }

  /** Sites handed over and construction started on both sides in November 2022. */
  void postStarted() {
    for (int number = 1; number <= 2; number++) {
      var work = Sheet.WORKS.key(2021, number);
      milestone(work, "design_approved", "2022-05-17");
      milestone(work, "site_handed_over", number == 1 ? "2022-11-10" : "2022-11-15");
      milestone(work, "construction_started", number == 1 ? "2022-11-22" : "2022-11-29");
    }
  }

  private String work(String side, String authority) {
    return book.add(
        Sheet.WORKS,
        "title",
        "One-stop border post Rusizi II",
        "post",
        "RW36-RUSIZI-2",
        "side",
        side,
        "authority",
        authority,
        "project",
        POST_PROJECT);
  }

  private void milestone(String work, String milestone, String day) {
    book.add(
        Sheet.MILESTONES,
        "work",
        work,
        "milestone",
        milestone,
        "reached_on",
        day,
        "project",
        POST_PROJECT);
  }
}
