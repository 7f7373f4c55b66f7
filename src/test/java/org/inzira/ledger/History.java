package org.inzira.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;

/**
 * One thread's random history of statements, voidings and merges, from a seed, remembered in plain
 * Java: what each of its records says last, and which of its subjects are one.
 */
final class History {

  private final LedgerFixture fixture;
  private final SplittableRandom random;
  private final List<RecordRef> sources = new ArrayList<>();
  private final List<SubjectId> subjects = new ArrayList<>();
  private final Map<RecordRef, Integer> versions = new HashMap<>();
  private final Map<RecordRef, List<Fact>> stands = new HashMap<>();
  private final Map<SubjectId, SubjectId> merged = new HashMap<>();

  History(LedgerFixture fixture, long seed) {
    this.fixture = fixture;
    this.random = new SplittableRandom(seed);
    for (int place = 0; place < 12; place++) {
      sources.add(LedgerFixture.source());
      subjects.add(SubjectId.random());
    }
  }

  void live(int steps) {
    for (int step = 0; step < steps; step++) {
      switch (random.nextInt(10)) {
        case 0 -> merge();
        case 1 -> unmerge();
        default -> stateSome();
      }
    }
  }

  /** States several records in one transaction; every fifth transaction is refused at its end. */
  private void stateSome() {
    var chosen = new HashMap<RecordRef, List<Fact>>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      chosen.put(sources.get(random.nextInt(sources.size())), facts());
    }
    boolean refused = random.nextInt(5) == 0;
    fixture.transactions.write(() -> {
      var statements = new ArrayList<Statement>();
      chosen.forEach((source, facts) ->
          statements.add(
              new Statement(source, versions.getOrDefault(source, 0) + 1, Reason.ORDINARY, facts)));
      var outcome = fixture.ledger.state(statements);
      return refused
          ? Outcome.refused(org.inzira.kernel.Refusal.of("MV-001"))
          : outcome.map(done -> done);
    });
    if (!refused) {
      chosen.keySet().forEach(source -> versions.merge(source, 1, Integer::sum));
      stands.putAll(chosen);
    }
  }

  private List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    for (int count = random.nextInt(4); count > 0; count--) {
      var day = LocalDate.of(2021 + random.nextInt(2), 1 + random.nextInt(12), 3).toString();
      facts.add(
          random.nextInt(4) == 0
              ? LedgerFixture.items(day, 1 + random.nextInt(50))
              : LedgerFixture.departure(
                  subjects.get(random.nextInt(subjects.size())),
                  day,
                  random.nextBoolean() ? "female" : "male",
                  random.nextBoolean() ? "USA" : "CAN"));
    }
    return facts;
  }

  private void merge() {
    var duplicate = subjects.get(random.nextInt(subjects.size()));
    var kept = subjects.get(random.nextInt(subjects.size()));
    var outcome = fixture.transactions.write(() -> fixture.ledger.merge(duplicate, kept));
    boolean possible = !merged.containsKey(duplicate) && !root(kept).equals(duplicate);
    if (possible != outcome instanceof Outcome.Done) {
      throw new AssertionError("merging was " + outcome + " where possible is " + possible);
    }
    if (possible) {
      merged.put(duplicate, kept);
    }
  }

  private void unmerge() {
    var duplicate = subjects.get(random.nextInt(subjects.size()));
    fixture.transactions.write(() -> fixture.ledger.unmerge(duplicate));
    merged.remove(duplicate);
  }

  private SubjectId root(SubjectId subject) {
    var current = subject;
    while (merged.containsKey(current)) {
      current = merged.get(current);
    }
    return current;
  }

  /** The people counted in a year. */
  Set<SubjectId> people(int year) {
    var people = new HashSet<SubjectId>();
    stands
        .values()
        .forEach(facts ->
            facts.stream()
                .filter(fact -> fact.happenedOn().getYear() == year)
                .forEach(fact -> fact.subject().map(this::root).ifPresent(people::add)));
    return people;
  }

  /** The items handed over in a year. */
  long items(int year) {
    return stands.values().stream()
        .flatMap(List::stream)
        .filter(fact -> fact.measure().equals(LedgerFixture.ITEMS))
        .filter(fact -> fact.happenedOn().getYear() == year)
        .mapToLong(Fact::quantity)
        .sum();
  }
}
