package org.inzira.people;

import java.time.LocalDate;
import org.inzira.kernel.CountryCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;

/** What an entry says of a person: never more than sex, age in whole years and nationality. */
final class PersonDimensions {

  private PersonDimensions() {}

  static Dimensions of(Person person, LocalDate on) {
    var sex = Dimensions.NONE.with(Dimension.SEX, person.sex().code());
    var age = person.birthDate().map(birth -> birth.ageYears(on));
    var aged =
        age.isPresent() && age.get().isPresent()
            ? sex.with(Dimension.AGE_YEARS, Integer.toString(age.get().getAsInt()))
            : sex;
    return aged.with(Dimension.NATIONALITY, person.nationality().map(CountryCode::value));
  }
}
