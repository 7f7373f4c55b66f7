package org.inzira.health.validity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Journeys;
import org.inzira.clearances.Rule.Version;
import org.inzira.database.Transactions;
import org.inzira.health.DosesChanged;
import org.inzira.health.validity.Evaluated.Ruled;
import org.inzira.health.validity.RulesOfDay.Gap;
import org.inzira.health.validity.Telling.Cause;
import org.inzira.health.validity.Telling.Told;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts rules to statements and tells what comes of it, one person at a time. */
@Component
class MedicalDesk implements StatedMedicals {

  private static final int AT_ONCE = 200;

  private final MedicalRules shelf;
  private final MedicalRows statements;
  private final EvaluationRows evaluations;
  private final ClearanceRecords records;
  private final LiveDoses doses;
  private final Journeys journeys;
  private final Transactions transactions;
  private final Acting acting;
  private final Clock clock;

  MedicalDesk(
      MedicalRules shelf,
      MedicalRows statements,
      EvaluationRows evaluations,
      ClearanceRecords records,
      LiveDoses doses,
      Journeys journeys,
      Transactions transactions,
      Acting acting,
      Clock clock) {
    this.shelf = shelf;
    this.statements = statements;
    this.evaluations = evaluations;
    this.records = records;
    this.doses = doses;
    this.journeys = journeys;
    this.transactions = transactions;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public Outcome<Stated> state(Statement statement) {
    return transactions.write(() -> {
      if (records.personKey(statement.person()).isEmpty()) {
        return Outcome.refused(Refusal.of("VA-001"));
      }
      if (statement.medical().completedOn().isAfter(shelf.today())) {
        return Outcome.refused(Refusal.of("VA-002", statement.medical().completedOn().toString()));
      }
      return said(statement, true);
    });
  }

  @Override
  public Outcome<Optional<Stated>> withdraw(UUID examination) {
    return transactions.write(() -> {
      var kept = statements.of(examination).filter(MedicalRows.Kept::cleared);
      return kept.isPresent()
          ? said(kept.get().statement(), false).map(Optional::of)
          : Outcome.done(Optional.empty());
    });
  }

  @Override
  public Map<PersonId, Statement> standing(Collection<PersonId> persons) {
    var standing = new HashMap<PersonId, Statement>();
    statements
        .newest(persons)
        .forEach((person, kept) -> {
          if (kept.cleared()) {
            standing.put(person, kept.statement());
          }
        });
    return standing;
  }

  /** Somebody decides that the day of the rule is told in place of what was stated by hand. */
  Outcome<Stated> decide(PersonId person) {
    return transactions.write(() -> {
      statements.lock(person);
      var kept = newest(person).filter(MedicalRows.Kept::cleared);
      return kept.isEmpty()
          ? Outcome.refused(Refusal.of("VA-003"))
          : evaluate(kept.get(), Cause.DECISION, shelf.on(shelf.today()), last(kept.get()));
    });
  }

  private Outcome<Stated> said(Statement statement, boolean cleared) {
    var person = statement.person();
    statements.lock(person);
    var last = newest(person).map(this::last).orElse(Told.NOTHING);
    statements.add(statement, cleared, acting.account().value(), clock.instant());
    return evaluate(newest(person).orElseThrow(), Cause.STATEMENT, shelf.on(shelf.today()), last);
  }

  /** What these rules told last of somebody. */
  private Told last(MedicalRows.Kept kept) {
    return evaluations.of(kept.statement().person()).stream()
        .findFirst()
        .map(one -> new Told(one.until(), one.neededUntil(), kept.statement().conditions()))
        .orElse(Told.NOTHING);
  }

  @EventListener
  void moved(MedicalRules.Turned turned) {
    if (turned.rules().stream().anyMatch(rule -> !rule.since().isAfter(shelf.today()))) {
      again().orThrow();
    }
  }

  @EventListener
  void moved(DosesChanged changed) {
    again(changed.persons(), Cause.DOSE);
  }

  /** Puts the rules of today to all that stands; says how many are told another day since. */
  Outcome<Integer> again() {
    return transactions.write(() -> Outcome.done(allAgain()));
  }

  private int allAgain() {
    int moved = 0;
    var after = new UUID(0, 0);
    for (var persons = statements.persons(after, AT_ONCE);
        !persons.isEmpty();
        persons = statements.persons(after, AT_ONCE)) {
      moved += again(Set.copyOf(persons), Cause.RULE);
      after = persons.getLast().value();
    }
    return moved;
  }

  /** Who has departed keeps what was in force for them; what was voided by hand stays voided. */
  private int again(Set<PersonId> persons, Cause cause) {
    var standing = statements.newest(persons);
    if (standing.isEmpty()) {
      return 0;
    }
    var gone = journeys.departed(standing.keySet());
    var rules = shelf.on(shelf.today());
    int moved = 0;
    for (var kept : standing.values()) {
      var person = kept.statement().person();
      if (kept.cleared() && !gone.contains(person) && records.find(person).isPresent()) {
        moved += again(kept, cause, rules) ? 1 : 0;
      }
    }
    return moved;
  }

  private boolean again(MedicalRows.Kept kept, Cause cause, RulesOfDay rules) {
    statements.lock(kept.statement().person());
    var before = last(kept);
    var told = evaluate(kept, cause, rules, before).orThrow();
    return !told.until().equals(before.until()) || !told.neededUntil().equals(before.needed());
  }

  private Optional<MedicalRows.Kept> newest(PersonId person) {
    return Optional.ofNullable(statements.newest(Set.of(person)).get(person));
  }

  private Outcome<Stated> evaluate(
      MedicalRows.Kept kept, Cause cause, RulesOfDay rules, Told last) {
    var said = kept.statement();
    var today = shelf.today();
    var validity = kept.cleared() ? rules.until(said.medical()) : Optional.<Validity>empty();
    var gap = kept.cleared() ? gap(said, rules) : Optional.<Gap>empty();
    var now = records.find(said.person()).map(ClearanceRecords::told).orElse(Told.NOTHING);
    var telling =
        new Telling(
            cause,
            today,
            validity.map(Validity::lastDay),
            gap.map(Gap::until),
            lastGap(said.person()),
            now,
            last);
    var decided = kept.cleared() ? telling.cleared(said.conditions()) : telling.withdrawn();
    if (!decided.told().equals(now)) {
      var key = records.personKey(said.person()).orElseThrow();
      var refused = records.write(said.person(), key, decided.told());
      if (!refused.isEmpty()) {
        return Outcome.refused(refused);
      }
    }
    keep(kept, cause, validity, gap, decided);
    return Outcome.done(
        new Stated(decided.how(), validity, decided.told().until(), decided.told().needed()));
  }

  private Optional<LocalDate> lastGap(PersonId person) {
    return evaluations.of(person).stream().findFirst().flatMap(Evaluated::needed).map(Ruled::day);
  }

  private Optional<Gap> gap(Statement said, RulesOfDay rules) {
    return rules
        .needed(
            said.medical().destination(), doses.of(said.person(), rules.live()), said.testOwed())
        .filter(one -> one.until().isAfter(shelf.today()));
  }

  /** The same again, for a dose or a rule, leaves no line. */
  private void keep(
      MedicalRows.Kept kept,
      Cause cause,
      Optional<Validity> validity,
      Optional<Gap> gap,
      Telling.Decided decided) {
    var one =
        new Evaluated(
            cause,
            validity.map(by -> new Ruled(new Version(by.ruleId(), by.version()), by.lastDay())),
            gap.map(by -> new Ruled(by.rule().version(), by.until())),
            decided.how(),
            decided.byHand(),
            decided.told().until(),
            decided.told().needed(),
            acting.account().value(),
            clock.instant());
    var newest = evaluations.of(kept.statement().person()).stream().findFirst();
    if (cause == Cause.STATEMENT || newest.filter(one::isSameAs).isEmpty()) {
      evaluations.add(kept.number(), one);
    }
  }
}
