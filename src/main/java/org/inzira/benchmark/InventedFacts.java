package org.inzira.benchmark;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.inzira.figures.FigureDefinition;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.SubjectId;

/**
 * Draws facts of every measure that a figure counts, the same from the same seed. Two facts of one
 * person never fall on one day, so that which of them came first needs no rule.
 */
final class InventedFacts {

  /** The first day of two years of facts. */
  static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

  static final int DAYS = 730;

  /** Days between two facts of one person. */
  static final int APART = 37;

  private static final List<String> COUNTRIES =
      List.of("CAN", "USA", "FRA", "FIN", "SWE", "NOR", "AUS", "NLD", "COD", "BDI");

  /** What records are mostly about; the rest is shared by the other measures. */
  private static final List<MeasureCode> FREQUENT =
      List.of(
          new MeasureCode("movement.departures"),
          new MeasureCode("health.assessments"),
          new MeasureCode("health.doses"),
          new MeasureCode("health.pre-embarkation-checks"),
          new MeasureCode("activities.participants"));

  private final Random random;
  private final List<Measure> frequent;
  private final List<Measure> rare;
  private final Map<Dimension, List<String>> values;
  private SubjectId subject;
  private int subjectFacts;
  private LocalDate subjectDay = FIRST;

  InventedFacts(long seed, LedgerReader ledger, List<FigureDefinition> figures) {
    this.random = new Random(seed);
    var measures = new TreeSet<String>();
    figures.forEach(figure -> figure.measures().forEach(code -> measures.add(code.value())));
    var all = measures.stream().map(MeasureCode::new).map(ledger::find).map(Optional::get).toList();
    this.frequent = all.stream().filter(one -> FREQUENT.contains(one.code())).toList();
    this.rare = all.stream().filter(one -> !FREQUENT.contains(one.code())).toList();
    this.values = values(figures);
    this.subject = subject();
  }

  /** What the figures ask for, and something else beside it. */
  private static Map<Dimension, List<String>> values(List<FigureDefinition> figures) {
    var asked = new EnumMap<Dimension, Set<String>>(Dimension.class);
    for (var dimension : Dimension.values()) {
      asked.put(dimension, new TreeSet<>(standard(dimension)));
    }
    for (var figure : figures) {
      figure
          .where()
          .forEach((dimension, wanted) ->
              asked.computeIfAbsent(dimension, any -> new TreeSet<>()).addAll(wanted));
    }
    var values = new EnumMap<Dimension, List<String>>(Dimension.class);
    asked.forEach((dimension, one) -> values.put(dimension, List.copyOf(one)));
    return values;
  }

  private static List<String> standard(Dimension dimension) {
    return switch (dimension) {
      case SEX -> List.of("female", "male", "unknown");
      case AGE_YEARS -> IntStream.rangeClosed(0, 80).mapToObj(Integer::toString).toList();
      case NATIONALITY, ASYLUM_COUNTRY, DESTINATION, RESIDENCE, BORDER_WITH -> COUNTRIES;
      case PLACE -> IntStream.rangeClosed(11, 40).mapToObj(number -> "RW" + number).toList();
      case SITE -> IntStream.rangeClosed(1, 6).mapToObj(number -> "RW-S" + number).toList();
      case ITEM, TOPIC, CATEGORY, PATHWAY, OUTCOME, PURPOSE, TARGET_GROUP, MODE ->
          List.of("first", "second", "third");
    };
  }

  /** The next fact. */
  Fact draw() {
    var measure = one(random.nextInt(100) < 90 ? frequent : rare);
    boolean individual = measure.subjects() && !(measure.headcounts() && random.nextInt(4) == 0);
    if (individual) {
      nextSubject();
    }
    return new Fact(
        measure.code(),
        individual ? subjectDay : FIRST.plusDays(random.nextInt(DAYS)),
        individual ? Optional.of(subject) : Optional.empty(),
        dimensions(measure, individual),
        Set.of(),
        individual ? 1 : 1 + random.nextInt(40));
  }

  /** A person has two or three facts, weeks apart. */
  private void nextSubject() {
    subjectFacts++;
    subjectDay = subjectDay.plusDays(APART);
    if (subjectFacts > 2 || subjectDay.isAfter(FIRST.plusDays(DAYS - 1))) {
      subject = subject();
      subjectFacts = random.nextInt(2);
      subjectDay = FIRST.plusDays(random.nextInt(DAYS));
    }
  }

  private SubjectId subject() {
    return new SubjectId(new java.util.UUID(random.nextLong(), random.nextLong()));
  }

  private Dimensions dimensions(Measure measure, boolean individual) {
    var drawn = new EnumMap<Dimension, String>(Dimension.class);
    measure.required().forEach(dimension -> drawn.put(dimension, value(dimension)));
    if (individual) {
      drawn.put(Dimension.NATIONALITY, value(Dimension.NATIONALITY));
      if (random.nextInt(20) != 0) {
        drawn.put(Dimension.AGE_YEARS, value(Dimension.AGE_YEARS));
      }
    }
    if (random.nextInt(3) == 0) {
      drawn.put(Dimension.SITE, value(Dimension.SITE));
    }
    return new Dimensions(drawn);
  }

  private String value(Dimension dimension) {
    return one(java.util.Objects.requireNonNull(values.get(dimension)));
  }

  private <T> T one(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}
