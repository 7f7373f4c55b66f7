package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;

/**
 * States what others are told of a medical: the record {@code medical-clearance}, which says until
 * when, what is needed on the way and until when health needs the person, and never why or since
 * when. It writes in the caller’s transaction, and asks rules again when they, or doses, change.
 */
public interface StatedMedicals {

  /**
   * What a signed assessment comes to.
   *
   * @param examination the assessment that it was found in
   * @param testOwed whether a skin or blood test for tuberculosis has still to be taken, so that
   *     the person is needed here until it may be
   */
  record Statement(
      PersonId person,
      UUID examination,
      AssessedMedical medical,
      Set<TravelCondition> conditions,
      boolean testOwed) {

    public Statement {
      conditions = Set.copyOf(conditions);
    }
  }

  /** What became of a statement. */
  enum How {
    /** The day of the rule is told. */
    STATED,
    /** A day that was stated by hand, and is the earlier one, is told on. */
    KEPT_BY_HAND,
    /** A day that was stated by hand lay later; the earlier one of the rule is told now. */
    SHORTENED,
    /** No rule knows a day; what was stated by hand is told on, if there is any. */
    NOT_RULED,
    /** No clearance is given. */
    WITHDRAWN;

    /** The code in rows and messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What is told from now on.
   *
   * @param validity what the rule says, told or not
   * @param until the last day that others are told
   * @param neededUntil until when others are told that health needs the person
   */
  record Stated(
      How how,
      Optional<Validity> validity,
      Optional<LocalDate> until,
      Optional<LocalDate> neededUntil) {}

  /**
   * States the clearance of a person who was cleared. What somebody stated by hand is not lost: of
   * two days the earlier is told, and health sees both and decides. Refused when the person has no
   * record ({@code VA-001}), or the completion lies in the future ({@code VA-002}).
   */
  Outcome<Stated> state(Statement statement);

  /**
   * Takes back what was stated of an assessment, as when it is amended and the person no longer
   * cleared. What was never stated is not taken back: the outcome is then empty.
   */
  Outcome<Optional<Stated>> withdraw(UUID examination);

  /** The statements that stand, by person; whoever has none is absent. */
  Map<PersonId, Statement> standing(Collection<PersonId> persons);
}
