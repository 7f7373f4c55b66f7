package org.inzira.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.PersonId;

/**
 * Finds persons by what a paper from elsewhere says of them. Names are compared without regard to
 * case and accents, word by word from its beginning. Whoever shows what was found puts it on the
 * trail.
 */
public interface PersonDirectory {

  /**
   * What to look for; every part that is given must hold.
   *
   * @param names each must begin a word of the given or the family name
   * @param number the spoken number
   * @param bornFrom the first day on which the person may be born, as far as the day is known
   */
  record Wanted(
      List<String> names,
      List<String> familyNames,
      List<String> givenNames,
      Optional<String> number,
      Optional<String> unhcrNumber,
      Optional<LocalDate> bornFrom,
      Optional<LocalDate> bornUntil) {

    public Wanted {
      names = List.copyOf(names);
      familyNames = List.copyOf(familyNames);
      givenNames = List.copyOf(givenNames);
    }

    /** Whoever has this spoken number. */
    public static Wanted byNumber(String number) {
      return new Wanted(
          List.of(),
          List.of(),
          List.of(),
          Optional.of(number),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Whoever has this number of the United Nations' refugee agency; a family may share one. */
    public static Wanted byUnhcrNumber(String number) {
      return new Wanted(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.of(number),
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * The standing persons that fit, by identifier, from beyond the last one of the page before. One
   * that was merged into another is not listed; the other is.
   */
  List<PersonId> list(Wanted wanted, Optional<PersonId> after, int limit);

  /** All records of one person: this one, and those that were merged into it. */
  Set<PersonId> recordsOf(PersonId person);

  /** The same of many at once, each with all of its own. */
  Map<PersonId, Set<PersonId>> recordsOf(Set<PersonId> persons);
}
