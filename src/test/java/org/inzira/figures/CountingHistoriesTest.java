package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Posting;
import org.inzira.ledger.Standing;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories over the real catalogue, against a recount that knows no differences. */
class CountingHistoriesTest {

  private static final Catalogue CATALOGUE = Catalogue.read();
  private static final List<MeasureCode> MEASURES =
      CATALOGUE.measures().stream().sorted(Comparator.comparing(MeasureCode::value)).toList();

  private final PaperLedger ledger = new PaperLedger();
  private final Cells kept = new Cells();
  private final List<PaperLedger.Line> standing = new ArrayList<>();
  private final Map<SubjectId, SubjectId> merged = new HashMap<>();
  private final List<SubjectId> subjects = Stream.generate(SubjectId::random).limit(12).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void differencesAddUpToWhatARecountFinds(long seed) {
    var random = new Random(seed);

    for (var step = 0; step < 60; step++) {
      apply(next(random));
    }

    var naive = new HashMap<Cells.Key, Long>();
    CATALOGUE.list().forEach(figure -> recount(figure, naive));
    assertThat(values(kept)).isEqualTo(naive);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void countingAnewFindsWhatIsKept(long seed) {
    var random = new Random(seed);
    for (var step = 0; step < 60; step++) {
      apply(next(random));
    }

    var anew = new Counting(CATALOGUE.list());
    ledger.standings(each -> {
      anew.addition(each);
      anew.subject(each);
      anew.place(each);
    });

    assertThat(values(anew.finish())).isEqualTo(values(kept));
  }

  private void apply(Posting posting) {
    KeepFigures.differences(CATALOGUE, posting).amounts().forEach(kept::add);
  }

  private Posting next(Random random) {
    var dice = random.nextInt(10);
    if (dice == 0) {
      var duplicate = subjects.get(random.nextInt(6));
      var other = subjects.get(6 + random.nextInt(6));
      if (!merged.containsKey(duplicate)) {
        merged.put(duplicate, other);
        return ledger.merge(duplicate, other);
      }
      merged.remove(duplicate);
      return ledger.unmerge(duplicate);
    }
    var lines = new ArrayList<PaperLedger.Line>();
    for (var count = random.nextInt(4); count >= 0; count--) {
      if (dice < 4 && !standing.isEmpty()) {
        lines.add(standing.remove(random.nextInt(standing.size())).reversed());
      } else {
        var line = line(random);
        standing.add(line);
        lines.add(line);
      }
    }
    return ledger.post(lines);
  }

  private PaperLedger.Line line(Random random) {
    var subject =
        random.nextInt(3) == 0
            ? Optional.<SubjectId>empty()
            : Optional.of(subjects.get(random.nextInt(subjects.size())));
    return new PaperLedger.Line(
        MEASURES.get(random.nextInt(MEASURES.size())),
        subject,
        LocalDate.of(2021 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(3)),
        dimensions(random),
        subject.isPresent() ? 1 : 1 + random.nextInt(50));
  }

  private static Dimensions dimensions(Random random) {
    var values = new EnumMap<Dimension, String>(Dimension.class);
    values.put(Dimension.SEX, pick(random, "female", "male", "unknown"));
    values.put(Dimension.PLACE, pick(random, "RW43", "RW11", "RW35"));
    values.put(Dimension.CATEGORY, pick(random, "training", "mhpss_group", "orientation"));
    values.put(Dimension.TOPIC, pick(random, "tvet", "health", "construction_started"));
    values.put(Dimension.TARGET_GROUP, pick(random, "cross_border_traders", "labour_inspectors"));
    values.put(Dimension.ITEM, pick(random, "thermal_camera", "handwashing_station"));
    values.put(Dimension.DESTINATION, pick(random, "CAN", "USA"));
    if (random.nextBoolean()) {
      values.put(Dimension.AGE_YEARS, Integer.toString(random.nextInt(90)));
    }
    return new Dimensions(values);
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private void recount(FigureDefinition figure, Map<Cells.Key, Long> cells) {
    var matching =
        standing.stream().map(this::standing).filter(figure::counts).sorted(EARLIEST).toList();
    var seen = new HashSet<>();
    for (var fact : matching) {
      var year = Year.from(fact.happenedOn());
      var unit = unit(figure, fact);
      var once = unit.isEmpty() ? fact.after() : 1;
      if (unit.isEmpty() || seen.add(List.of(year, unit.get()))) {
        count(cells, Cells.Key.total(figure, year), once);
        figure
            .exclusive()
            .forEach(axis -> count(cells, Cells.Key.of(figure, year, axis, axis.key(fact)), once));
      }
      for (var axis : figure.overlapping()) {
        if (unit.isEmpty() || seen.add(List.of(year, unit.get(), axis, axis.key(fact)))) {
          count(cells, Cells.Key.of(figure, year, axis, axis.key(fact)), once);
        }
      }
    }
  }

  private static Optional<?> unit(FigureDefinition figure, Standing fact) {
    return figure.counted() == Counted.PEOPLE
        ? fact.subject()
        : figure.counted() == Counted.PLACES
            ? fact.dimensions().find(Dimension.PLACE)
            : Optional.empty();
  }

  private static final Comparator<Standing> EARLIEST =
      Comparator.comparing(Standing::happenedOn)
          .thenComparing(fact -> fact.dimensions().values().toString());

  private Standing standing(PaperLedger.Line line) {
    return new Standing(
        line.measure(),
        line.subject().map(subject -> merged.getOrDefault(subject, subject)),
        line.happenedOn(),
        line.dimensions(),
        0,
        0,
        line.quantity());
  }

  private static void count(Map<Cells.Key, Long> cells, Cells.Key key, long once) {
    cells.merge(key, once, Long::sum);
  }

  private static Map<Cells.Key, Long> values(Cells cells) {
    var values = new HashMap<Cells.Key, Long>();
    cells
        .amounts()
        .forEach((key, amount) -> {
          if (amount.sum() != 0) {
            values.put(key, amount.sum());
          }
        });
    return values;
  }
}
