package org.inzira.health.departing;

import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;

/**
 * Somebody who departs, as whoever checks needs them.
 *
 * @param key by which the office knows the record
 * @param number the spoken number, else the key
 */
record DepartingPerson(
    PersonId id,
    String key,
    String number,
    String name,
    Sex sex,
    Optional<BirthDate> birth,
    Optional<CountryCode> nationality,
    Optional<String> family) {}
