package org.inzira.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.LedgerReader.Line;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of bridges, on paper. */
class BridgeTest {

  private static final MeasureCode MEASURE = new MeasureCode("movement.departures");
  private static final LocalDate EARLY = LocalDate.of(2022, 3, 1);
  private static final LocalDate LATE = LocalDate.of(2022, 9, 1);
  private static final long LATE_BLOCK = 40;
  private static final Map<LocalDate, Long> BLOCKS = Map.of(EARLY, 20L, LATE, LATE_BLOCK);

  @Test
  void leadsFromOursByPartsAndRestToTheirs() {
    var lines =
        List.of(
            line(1, "family_reunification", "RWA"),
            line(2, "family_reunification", "BDI"),
            line(3, "resettlement", "BDI"),
            line(4, "resettlement", "RWA"));
    var bridge =
        Bridge.of(
            said(1),
            OptionalLong.of(4),
            List.of(
                part(1, choice(Axis.PATHWAY, false, "family_reunification")),
                part(2, choice(Axis.ASYLUM_COUNTRY, true, "RWA"))),
            Lots.of(figure(Counted.PEOPLE), lines, Map.of()));

    assertThat(bridge.shares()).extracting(Bridge.Share::change).containsExactly(-2L, -1L);
    assertThat(bridge.shares().getLast().entries()).containsExactly(3L);
    assertThat(bridge.rest()).hasValue(0);
  }

  @Test
  void showsARestOfEitherSignAndNoneWithoutOurs() {
    var stated = List.of(stated(1, 30, false), stated(2, 7, true));

    assertThat(Bridge.of(said(60), OptionalLong.of(100), stated, List.of()).rest()).hasValue(-17);
    assertThat(Bridge.of(said(90), OptionalLong.of(100), stated, List.of()).rest()).hasValue(13);
    assertThat(Bridge.of(said(90), OptionalLong.empty(), stated, List.of()).rest()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Counted.class)
  void makesLotsThatAddUpToTheFigure(Counted counted) {
    for (var seed = 0; seed < 60; seed++) {
      var lines = history(new Random(seed));

      var lots = Lots.of(figure(counted), lines, BLOCKS);

      assertThat(lots.stream().mapToLong(Lot::amount).sum()).isEqualTo(recount(counted, lines));
    }
  }

  @ParameterizedTest
  @EnumSource(Counted.class)
  void knowsOnADayWhatWasKnownThen(Counted counted) {
    for (var seed = 100; seed < 160; seed++) {
      // Only additions: what was there on a day then is what is there of it now.
      var lines = history(new Random(seed)).stream().filter(line -> line.quantity() > 0).toList();
      var then = lines.stream().filter(line -> line.block() <= LATE_BLOCK).toList();

      var known =
          Lots.of(figure(counted), lines, BLOCKS).stream()
              .filter(lot -> !lot.unknownOn().contains(LATE));

      assertThat(known.mapToLong(Lot::amount).sum()).isEqualTo(recount(counted, then));
    }
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 200).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverCountsALotTwiceNorForcesTheRest(int seed) {
    var random = new Random(seed);
    var counted = List.of(Counted.values()).get(seed % 3);
    var lots = Lots.of(figure(counted), history(random), BLOCKS);
    var ours = lots.stream().mapToLong(Lot::amount).sum();
    var parts = parts(random);
    var bridge = Bridge.of(said(random.nextInt(300)), OptionalLong.of(ours), parts, lots);

    assertThat(ours + bridge.attributed() + bridge.rest().orElseThrow())
        .isEqualTo(bridge.theirs().value());
    assertThat(bridge.shares().stream().flatMap(share -> share.entries().stream()))
        .doesNotHaveDuplicates();
    var taken =
        lots.stream()
            .filter(lot ->
                parts.stream()
                    .flatMap(part -> part.filter().stream())
                    .anyMatch(filter -> filter.takes(lot)));
    assertThat(computed(bridge)).isEqualTo(taken.mapToLong(Lot::amount).sum());
    Collections.shuffle(parts, random);
    assertThat(computed(Bridge.of(bridge.theirs(), bridge.ours(), parts, lots)))
        .isEqualTo(computed(bridge));
  }

  private static long computed(Bridge bridge) {
    return bridge.shares().stream()
        .filter(share -> share.part().filter().isPresent())
        .mapToLong(Bridge.Share::number)
        .sum();
  }

  private static List<BridgePart> parts(Random random) {
    var parts = new ArrayList<BridgePart>();
    for (var position = 1; position <= 1 + random.nextInt(5); position++) {
      parts.add(
          switch (random.nextInt(5)) {
            case 0 -> stated(position, random.nextInt(20), random.nextBoolean());
            case 1 -> part(position, late(random.nextBoolean() ? EARLY : LATE));
            case 2 -> part(position, months(1 + random.nextInt(6), 6 + random.nextInt(7)));
            case 3 -> part(position, choice(Axis.ASYLUM_COUNTRY, random.nextBoolean(), "RWA"));
            default -> part(position, choice(Axis.PATHWAY, random.nextBoolean(), "resettlement"));
          });
    }
    return parts;
  }

  /** Twelve people, some places and some headcounts; later entries take some of it back. */
  private static List<Line> history(Random random) {
    var people = Stream.generate(SubjectId::random).limit(12).toList();
    var lines = new ArrayList<Line>();
    for (var number = 1; number <= 60; number++) {
      var standing = lines.stream().filter(line -> line.quantity() > 0).toList();
      if (random.nextInt(4) == 0 && !standing.isEmpty()) {
        var back = standing.get(random.nextInt(standing.size()));
        if (lines.stream().noneMatch(line -> isBack(line, back))) {
          lines.add(reversed(back, number));
        }
      } else {
        var someone =
            random.nextInt(4) == 0
                ? Optional.<SubjectId>empty()
                : Optional.of(people.get(random.nextInt(people.size())));
        lines.add(
            new Line(
                number,
                number,
                MEASURE,
                someone,
                LocalDate.of(2022, 1 + random.nextInt(12), 1 + random.nextInt(3)),
                dimensions(random),
                someone.isPresent() ? 1 : 1 + random.nextInt(9)));
      }
    }
    return lines;
  }

  private static boolean isBack(Line line, Line of) {
    return line.quantity() < 0
        && line.subject().equals(of.subject())
        && line.happenedOn().equals(of.happenedOn())
        && line.dimensions().equals(of.dimensions());
  }

  private static Line reversed(Line line, long number) {
    return new Line(
        number,
        number,
        line.measure(),
        line.subject(),
        line.happenedOn(),
        line.dimensions(),
        -line.quantity());
  }

  private static Dimensions dimensions(Random random) {
    return new Dimensions(
        Map.of(
            Dimension.PLACE, pick(random, "RW43", "RW11", "RW35"),
            Dimension.ASYLUM_COUNTRY, pick(random, "RWA", "BDI", "UGA"),
            Dimension.PATHWAY, pick(random, "resettlement", "family_reunification")));
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  /** The figure's value, told from the entries in the plainest way. */
  private static long recount(Counted counted, List<Line> lines) {
    var sums = new HashMap<List<Object>, Long>();
    lines.forEach(line ->
        sums.merge(
            List.of(line.subject(), line.happenedOn(), line.dimensions()),
            line.quantity(),
            Long::sum));
    var units = new HashSet<>();
    long total = 0;
    for (var line : lines) {
      var sum =
          sums.getOrDefault(List.of(line.subject(), line.happenedOn(), line.dimensions()), 0L);
      if (counted == Counted.PEOPLE && line.subject().isPresent() && sum > 0) {
        units.add(line.subject());
      } else if (counted == Counted.PLACES && placeStands(line, lines)) {
        units.add(line.dimensions().find(Dimension.PLACE));
      } else if (counted == Counted.SERVICES
          || (counted == Counted.PEOPLE && line.subject().isEmpty())) {
        total += line.quantity();
      }
    }
    return units.size() + total;
  }

  /** Whoever it was of: a place stands while a day's sum of it does. */
  private static boolean placeStands(Line line, List<Line> lines) {
    return lines.stream()
            .filter(other -> other.happenedOn().equals(line.happenedOn()))
            .filter(other -> other.dimensions().equals(line.dimensions()))
            .mapToLong(Line::quantity)
            .sum()
        > 0;
  }

  private static Line line(long number, String pathway, String asylumCountry) {
    var dimensions =
        new Dimensions(Map.of(Dimension.PATHWAY, pathway, Dimension.ASYLUM_COUNTRY, asylumCountry));
    return new Line(number, number, MEASURE, Optional.of(SubjectId.random()), EARLY, dimensions, 1);
  }

  private static FigureDefinition figure(Counted counted) {
    return new FigureDefinition(
        new FigureId("on-paper"),
        Programme.RESETTLEMENT,
        counted,
        "people",
        Set.of(MEASURE),
        Map.of(),
        List.of(Axis.PATHWAY, Axis.ASYLUM_COUNTRY),
        List.of(),
        1,
        Year.of(2021),
        Optional.empty());
  }

  private static PartnerFigure said(long value) {
    return new PartnerFigure(
        UUID.randomUUID(),
        "PF",
        1,
        "Partner",
        new FigureId("on-paper"),
        Year.of(2022),
        value,
        "A rule",
        Optional.empty(),
        new PartnerFigure.Source("A source", Optional.empty(), Optional.empty()));
  }

  private static BridgePart part(long position, PartFilter filter) {
    return part(position, false, Optional.of(filter), 0);
  }

  private static BridgePart stated(long position, long number, boolean theirsIsHigher) {
    return part(position, theirsIsHigher, Optional.empty(), number);
  }

  private static BridgePart part(
      long position, boolean theirsIsHigher, Optional<PartFilter> filter, long number) {
    return new BridgePart(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "BP-" + position,
        position,
        "other",
        theirsIsHigher,
        filter,
        number,
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static PartFilter choice(Axis axis, boolean excluding, String... values) {
    return new PartFilter(
        Optional.of(axis),
        excluding,
        Set.of(values),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static PartFilter months(long from, long to) {
    return new PartFilter(
        Optional.empty(),
        false,
        Set.of(),
        OptionalLong.of(from),
        OptionalLong.of(to),
        Optional.empty());
  }

  private static PartFilter late(LocalDate day) {
    return new PartFilter(
        Optional.empty(),
        false,
        Set.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.of(day));
  }
}
