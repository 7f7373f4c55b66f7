package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random histories on the real ledger: what is kept equals a counting anew at every stop. */
@InziraTest
class KeptHistoriesTest {

  private static final int YEAR = 2006;

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Figures figures;
  @Autowired Reconciliation reconciliation;

  private final List<SubjectId> subjects = Stream.generate(SubjectId::random).limit(10).toList();
  private final Map<RecordRef, Integer> versions = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void keepsWhatACountingAnewFinds(long seed) {
    var random = new Random(seed);

    for (var step = 1; step <= 60; step++) {
      act(random);
      if (step % 20 == 0) {
        assertThat(reconciliation.verify().differences()).as("step %d", step).isEmpty();
      }
    }

    var resettled = new FigureId("people-resettled");
    for (var axis : List.of(Axis.SEX, Axis.DESTINATION, Axis.AGE_BAND)) {
      var breakdown = figures.breakdown(resettled, Year.of(YEAR), axis, Disclosure.IN_HOUSE);
      assertThat(breakdown.cells().stream().mapToLong(cell -> cell.value().orElseThrow()).sum())
          .isEqualTo(breakdown.total().orElseThrow());
    }
  }

  private void act(Random random) {
    var subject = subjects.get(random.nextInt(subjects.size()));
    switch (random.nextInt(6)) {
      case 0 ->
          transactions.write(
              () -> ledger.merge(subject, subjects.get(random.nextInt(subjects.size()))));
      case 1 -> transactions.write(() -> ledger.unmerge(subject));
      default -> state(random);
    }
  }

  /** States one to three records, new or known, with one fact or none. */
  private void state(Random random) {
    var statements = new HashMap<RecordRef, Statement>();
    for (var count = random.nextInt(3); count >= 0; count--) {
      var source = source(random);
      var version = versions.merge(source, 1, Integer::sum);
      var facts = random.nextInt(4) == 0 ? List.<Fact>of() : List.of(fact(random));
      if (!statements.containsKey(source)) {
        statements.put(source, new Statement(source, version, Reason.CORRECTION, facts));
      }
    }
    assertThat(transactions.write(() -> ledger.state(List.copyOf(statements.values()))))
        .isInstanceOf(Outcome.Done.class);
  }

  private RecordRef source(Random random) {
    var known = new ArrayList<>(versions.keySet());
    return known.isEmpty() || random.nextBoolean()
        ? new RecordRef(new RecordKind("departure"), UUID.randomUUID())
        : known.get(random.nextInt(known.size()));
  }

  private Fact fact(Random random) {
    return new Fact(
        new MeasureCode("movement.departures"),
        LocalDate.of(YEAR + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(2)),
        Optional.of(subjects.get(random.nextInt(subjects.size()))),
        new Dimensions(
            Map.of(
                Dimension.SEX,
                random.nextBoolean() ? "female" : "male",
                Dimension.AGE_YEARS,
                Integer.toString(random.nextInt(90)),
                Dimension.ASYLUM_COUNTRY,
                "RWA",
                Dimension.DESTINATION,
                random.nextBoolean() ? "CAN" : "USA",
                Dimension.PATHWAY,
                "resettlement",
                Dimension.CATEGORY,
                "refugee")),
        Set.of(),
        1);
  }
}
