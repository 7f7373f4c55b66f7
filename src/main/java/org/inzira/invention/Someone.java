package org.inzira.invention;

import java.time.LocalDate;

/** An invented person, as the persons sheet has them. */
record Someone(
    String key,
    Origin origin,
    String givenName,
    String familyName,
    String sex,
    int ageYears,
    LocalDate birthDate,
    String precision,
    String nationality,
    String disability,
    String family,
    String unhcrNumber) {

  void write(Book book) {
    book.addKeyed(
        Sheet.PERSONS,
        key,
        "given_name",
        givenName,
        "family_name",
        familyName,
        "sex",
        sex,
        "birth_date",
        birthDate.toString(),
        "birth_date_precision",
        precision,
        "nationality",
        nationality,
        "disability",
        disability,
        "family",
        family,
        "unhcr_number",
        unhcrNumber);
  }
}
