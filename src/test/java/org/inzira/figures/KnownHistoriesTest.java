package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.figures.Breakdown.Disclosure.IN_HOUSE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.EntryQuery;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Random histories on the real ledger, remembered block by block: asked for any day, the figures
 * are what they were when that day ended.
 */
@InziraTest
@Import(MovedClock.Beans.class)
class KnownHistoriesTest {

  private static final int YEAR = 2006;
  private static final List<Year> YEARS = List.of(Year.of(YEAR), Year.of(YEAR + 1));
  private static final MeasureCode DEPARTURES = new MeasureCode("movement.departures");
  private static final MeasureCode PARTICIPANTS = new MeasureCode("activities.participants");
  private static final MeasureCode MILESTONES = new MeasureCode("activities.work-milestones");
  private static final List<FigureId> FIGURES =
      Stream.of(
              "people-resettled",
              "people-resettled-female",
              "mhpss-beneficiaries",
              "osbp-construction-started",
              "campaigns-held")
          .map(FigureId::new)
          .toList();

  /** Everything that can be read of the figures at one moment. */
  private record Photograph(List<FigureValue> values, List<Breakdown> breakdowns, long entries) {}

  @Autowired Ledger ledger;
  @Autowired LedgerReader reader;
  @Autowired Transactions transactions;
  @Autowired Figures figures;
  @Autowired MovedClock clock;

  private final List<SubjectId> subjects = Stream.generate(SubjectId::random).limit(8).toList();
  private final Map<RecordRef, Integer> versions = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void readsWhatWasReadWhenTheDayEnded(long seed) {
    var random = new Random(seed);
    var began = LocalDate.now(clock);
    var atEnd = new TreeMap<Instant, Photograph>();
    atEnd.put(clock.instant(), photograph(figures, Long.MAX_VALUE));

    for (var step = 1; step <= 60; step++) {
      clock.move(Duration.ofMinutes(random.nextInt(30 * 60)));
      act(random);
      atEnd.put(clock.instant(), photograph(figures, Long.MAX_VALUE));
    }

    for (var day = began; !day.isAfter(LocalDate.now(clock)); day = day.plusDays(1)) {
      var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
      var known = figures.asKnownOn(day.toString()).orThrow();
      var upTo = known.known().orElseThrow().block().orElse(0);
      assertThat(photograph(known, upTo))
          .as("seed %d, %s", seed, day)
          .isEqualTo(atEnd.lowerEntry(end).getValue());
    }
  }

  private Photograph photograph(Figures shown, long upTo) {
    var values = new ArrayList<FigureValue>();
    var breakdowns = new ArrayList<Breakdown>();
    for (var year : YEARS) {
      for (var figure : FIGURES) {
        values.add(shown.get(figure, year));
        for (var axis : shown.axes(figure)) {
          breakdowns.add(shown.breakdown(figure, year, axis, IN_HOUSE));
        }
      }
    }
    return new Photograph(values, breakdowns, entries(upTo));
  }

  private long entries(long upTo) {
    var query =
        new EntryQuery(
            Set.of(DEPARTURES, PARTICIPANTS),
            YEARS.getFirst(),
            java.util.OptionalInt.empty(),
            Map.of(),
            Set.of(),
            EntryQuery.Counting.ALL,
            java.util.OptionalLong.of(upTo),
            java.util.OptionalLong.empty(),
            Optional.empty(),
            java.util.OptionalLong.empty(),
            200);
    return reader.count(query);
  }

  private void act(Random random) {
    var subject = subjects.get(random.nextInt(subjects.size()));
    switch (random.nextInt(5)) {
      case 0 ->
          transactions.write(
              () -> ledger.merge(subject, subjects.get(random.nextInt(subjects.size()))));
      case 1 -> transactions.write(() -> ledger.unmerge(subject));
      default -> state(random);
    }
  }

  /** States one record, new or known; every fourth time it is voided. */
  private void state(Random random) {
    var known = new ArrayList<>(versions.keySet());
    var source =
        known.isEmpty() || random.nextBoolean()
            ? new RecordRef(new RecordKind("departure"), UUID.randomUUID())
            : known.get(random.nextInt(known.size()));
    var facts = random.nextInt(4) == 0 ? List.<Fact>of() : List.of(fact(random));
    var statement =
        new Statement(source, versions.merge(source, 1, Integer::sum), Reason.CORRECTION, facts);
    assertThat(transactions.write(() -> ledger.state(List.of(statement))))
        .isInstanceOf(Outcome.Done.class);
  }

  private Fact fact(Random random) {
    var day = LocalDate.of(YEAR + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(2));
    var sex = random.nextBoolean() ? "female" : "male";
    return switch (random.nextInt(4)) {
      case 0 -> participants(day, sex, Optional.empty(), 1 + random.nextInt(40));
      case 1 -> participants(day, sex, Optional.of(subject(random)), 1);
      case 2 -> milestone(day, random.nextBoolean() ? "RW45-GATUNA" : "RW55-RUSUMO");
      default -> departure(day, sex, random);
    };
  }

  private SubjectId subject(Random random) {
    return subjects.get(random.nextInt(subjects.size()));
  }

  private Fact departure(LocalDate day, String sex, Random random) {
    var dimensions =
        Map.of(
            Dimension.SEX,
            sex,
            Dimension.AGE_YEARS,
            Integer.toString(random.nextInt(90)),
            Dimension.ASYLUM_COUNTRY,
            "RWA",
            Dimension.DESTINATION,
            random.nextBoolean() ? "CAN" : "USA",
            Dimension.PATHWAY,
            "resettlement",
            Dimension.CATEGORY,
            "refugee");
    return fact(DEPARTURES, day, Optional.of(subject(random)), dimensions, 1);
  }

  private static Fact participants(
      LocalDate day, String sex, Optional<SubjectId> subject, long quantity) {
    var dimensions =
        Map.of(
            Dimension.SEX, sex,
            Dimension.CATEGORY, "mhpss_group",
            Dimension.TOPIC, "psychosocial_support",
            Dimension.TARGET_GROUP, "refugees",
            Dimension.MODE, "staff",
            Dimension.PLACE, "RW55");
    return fact(PARTICIPANTS, day, subject, dimensions, quantity);
  }

  private static Fact milestone(LocalDate day, String post) {
    var dimensions =
        Map.of(
            Dimension.TOPIC, "construction_started",
            Dimension.PLACE, post,
            Dimension.CATEGORY, "home");
    return fact(MILESTONES, day, Optional.empty(), dimensions, 1);
  }

  private static Fact fact(
      MeasureCode measure,
      LocalDate day,
      Optional<SubjectId> subject,
      Map<Dimension, String> dimensions,
      long quantity) {
    return new Fact(measure, day, subject, new Dimensions(dimensions), Set.of(), quantity);
  }
}
