package org.inzira.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.ledger.Dimensions;

/** Persons, once each whatever the programme. */
public interface People {

  /** The persons with these identifiers; one that was never recorded is absent. */
  Map<PersonId, Person> find(Set<PersonId> ids);

  /** Sex, age in whole years on a day and nationality, as an entry of the ledger carries them. */
  Dimensions dimensions(Person person, LocalDate on);

  /** Two records are one person: what was counted for both counts once from now on. */
  Outcome<PersonId> merge(PersonId duplicate, PersonId kept);

  /** The merging was wrong: both count for themselves again. */
  Outcome<PersonId> unmerge(PersonId duplicate);

  /** Destroys who the person was; what was counted stays counted. */
  Outcome<PersonId> erase(PersonId person);
}
