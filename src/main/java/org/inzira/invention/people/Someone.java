package org.inzira.invention.people;

import java.time.LocalDate;

/** An invented person, as the persons sheet has them. */
public record Someone(
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
    String unhcrNumber) {}
