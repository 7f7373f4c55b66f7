package org.inzira.figures;

import java.time.Year;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Standing;
import org.inzira.ledger.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Turns what stands in the ledger into differences of cells. The same code follows a posting and
 * counts anew, where everything was zero before; so the two can differ only if a posting was lost.
 */
final class Counting {

  /** One figure in one year. */
  private record Span(FigureDefinition figure, Year year) {}

  /** Whose facts are being gathered. */
  private record Person(MeasureCode measure, SubjectId subject) {}

  /** A place within a figure and year. */
  private record Site(Span span, String place) {}

  /** A unit as it was and as it is. */
  private record Sides(UnitTally before, UnitTally after) {

    static Sides of(FigureDefinition figure) {
      return new Sides(new UnitTally(figure), new UnitTally(figure));
    }

    void add(Standing standing) {
      if (standing.before() > 0) {
        before.add(standing);
      }
      if (standing.after() > 0) {
        after.add(standing);
      }
    }

    void count(Cells cells, Year year) {
      before.count(cells, year, -1);
      after.count(cells, year, 1);
    }
  }

  /** What stands of one person or one place within one year, for one figure. */
  private static final class UnitTally {

    private final FigureDefinition figure;
    private final Map<Axis, Set<String>> values = new EnumMap<>(Axis.class);
    private @Nullable Standing earliest;

    UnitTally(FigureDefinition figure) {
      this.figure = figure;
    }

    /** Takes a fact that stands into account. */
    void add(Standing standing) {
      if (earliest == null || FigureDefinition.EARLIEST.compare(standing, earliest) < 0) {
        earliest = standing;
      }
      for (var axis : figure.overlapping()) {
        values.computeIfAbsent(axis, each -> new TreeSet<>()).add(axis.key(standing));
      }
    }

    /** Counts the unit once in the total and in each axis, if anything stands. */
    void count(Cells cells, Year year, long once) {
      if (earliest == null) {
        return;
      }
      var amount = new Cells.Amount(once, 0);
      cells.add(Cells.Key.total(figure, year), amount);
      for (var axis : figure.exclusive()) {
        cells.add(Cells.Key.of(figure, year, axis, axis.key(earliest)), amount);
      }
      values.forEach((axis, keys) ->
          keys.forEach(key -> cells.add(Cells.Key.of(figure, year, axis, key), amount)));
    }
  }

  private final List<FigureDefinition> figures;
  private final Cells cells = new Cells();
  private final Map<Span, Sides> gathered = new HashMap<>();
  private final Map<Site, Sides> places = new LinkedHashMap<>();
  private Optional<Person> person = Optional.empty();

  Counting(List<FigureDefinition> figures) {
    this.figures = List.copyOf(figures);
  }

  /** Takes what stands under one key; all of one subject and measure must come in a row. */
  void take(Standing standing) {
    addition(standing);
    subject(standing);
    place(standing);
  }

  /** Adds an entry, or several of one key: sums, and headcounts without identities. */
  void addition(Standing standing) {
    var year = Year.from(standing.happenedOn());
    var amount = amount(standing);
    for (var figure : figures) {
      if (figure.counts(standing)) {
        cells.add(Cells.Key.total(figure, year), Cells.Amount.ZERO);
        if (isSum(figure, standing)) {
          sum(figure, year, standing, amount);
        }
      }
    }
  }

  /** Takes one of a subject's facts; all of one subject and measure must come in a row. */
  void subject(Standing standing) {
    if (standing.subject().isEmpty()) {
      return;
    }
    var owner = new Person(standing.measure(), standing.subject().get());
    if (!person.equals(Optional.of(owner))) {
      countPerson();
      person = Optional.of(owner);
    }
    for (var figure : figures) {
      if (figure.counted() == Counted.PEOPLE && figure.counts(standing)) {
        gathered
            .computeIfAbsent(span(figure, standing), span -> Sides.of(span.figure()))
            .add(standing);
      }
    }
  }

  /** Takes one of a place's facts, in any order. */
  void place(Standing standing) {
    var place = standing.dimensions().find(Dimension.PLACE);
    for (var figure : figures) {
      if (place.isPresent() && figure.counted() == Counted.PLACES && figure.counts(standing)) {
        places
            .computeIfAbsent(
                new Site(span(figure, standing), place.get()), site -> Sides.of(figure))
            .add(standing);
      }
    }
  }

  /** The differences of all that was taken in. */
  Cells finish() {
    countPerson();
    places.forEach((site, sides) -> sides.count(cells, site.span().year()));
    places.clear();
    return cells;
  }

  private void countPerson() {
    gathered.forEach((span, sides) -> sides.count(cells, span.year()));
    gathered.clear();
  }

  private void sum(FigureDefinition figure, Year year, Standing standing, Cells.Amount amount) {
    cells.add(Cells.Key.total(figure, year), amount);
    for (var axis : figure.axes()) {
      cells.add(Cells.Key.of(figure, year, axis, axis.key(standing)), amount);
    }
  }

  private static boolean isSum(FigureDefinition figure, Standing standing) {
    return switch (figure.counted()) {
      case SERVICES -> true;
      case PEOPLE -> standing.subject().isEmpty();
      case PLACES -> false;
    };
  }

  private static Cells.Amount amount(Standing standing) {
    var difference = standing.after() - standing.before();
    return standing.subject().isPresent()
        ? new Cells.Amount(difference, 0)
        : new Cells.Amount(0, difference);
  }

  private static Span span(FigureDefinition figure, Standing standing) {
    return new Span(figure, Year.from(standing.happenedOn()));
  }
}
