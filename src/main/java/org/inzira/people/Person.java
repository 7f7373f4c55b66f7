package org.inzira.people;

import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.ledger.SubjectId;

/** What a programme needs of a person to state a fact: no name. */
public record Person(
    PersonId id,
    SubjectId subject,
    Sex sex,
    Optional<BirthDate> birthDate,
    Optional<CountryCode> nationality) {}
