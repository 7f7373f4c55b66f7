package org.inzira.invention;

import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Weighted;

/**
 * What a year of the demonstration must add up to. Only here: no other module knows these numbers.
 *
 * @param origins families by where they leave from, in proportion
 * @param months flights by month, in proportion
 */
record Targets(
    int year,
    int departures,
    int departuresFemale,
    Weighted<Origin> origins,
    String months,
    int assessments,
    int residentAssessments) {

  static final Targets OF_2021 =
      new Targets(
          2021,
          2598,
          1271,
          Weighted.of(
              "KIGEME 14, KIZIBA 14, NYABIHEKE 12, MUGOMBWA 8, MAHAMA 13, GIHEMBE 15, KIGALI 8,"
                  + " HUYE 1, GASHORA 20, CITY 3, IN_TRANSIT 1",
              Origin::valueOf),
          "1 3, 2 4, 3 6, 4 7, 5 8, 6 8, 7 10, 8 11, 9 14, 10 10, 11 9, 12 10",
          5050,
          640);

  static final Targets OF_2022 =
      new Targets(
          2022,
          4015,
          1954,
          Weighted.of(
              "KIGEME 17, KIZIBA 16, NYABIHEKE 13, MUGOMBWA 10, MAHAMA 22, KIGALI 8, HUYE 1,"
                  + " GASHORA 17, CITY 3, IN_TRANSIT 1",
              Origin::valueOf),
          "1 5, 2 7, 3 8, 4 8, 5 9, 6 7, 7 9, 8 10, 9 13, 10 8, 11 8, 12 8",
          9292,
          1480);
}
