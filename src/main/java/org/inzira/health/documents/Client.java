package org.inzira.health.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;

/**
 * Whom a document is about, as it names them.
 *
 * @param number the spoken number, or the key of their record
 */
record Client(
    PersonId id,
    String number,
    Optional<String> givenName,
    Optional<String> familyName,
    Sex sex,
    Optional<BirthDate> birth,
    Optional<CountryCode> nationality) {

  String name() {
    return Stream.concat(givenName.stream(), familyName.stream()).collect(Collectors.joining(" "));
  }

  /** Enough to hold a certificate against a passport, and too little to know somebody by. */
  String initials() {
    return Stream.concat(givenName.stream(), familyName.stream())
        .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  OptionalInt birthYear() {
    return birth.map(known -> OptionalInt.of(known.date().getYear())).orElseGet(OptionalInt::empty);
  }
}
