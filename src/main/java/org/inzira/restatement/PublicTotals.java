package org.inzira.restatement;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.editions.PublicChanges;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What changed since an edition, for anybody. It asks for kept totals and replays nothing, since
 * the address is open to everyone.
 */
@Component
class PublicTotals implements PublicChanges {

  private static final String TOTAL = "total";

  private final Figures figures;
  private final OfPeople people;
  private final ObjectProvider<PublishedSnapshots> published;

  PublicTotals(Figures figures, OfPeople people, ObjectProvider<PublishedSnapshots> published) {
    this.figures = figures;
    this.people = people;
    this.published = published;
  }

  @Override
  public Table since(FigureSnapshot edition, Wording words) {
    var parts = parts(edition);
    var editions = newestFirst(edition);
    var rows =
        figures.list(Year.of(edition.year())).stream()
            .filter(value -> !parts.contains(value.id()))
            .flatMap(value -> row(value, edition, editions, words))
            .toList();
    return Table.of(
        words.text("restatement.open"),
        List.of(
            Table.Column.text(words.text("restatement.figure")),
            Table.Column.number(words.text("restatement.before")),
            Table.Column.number(words.text("restatement.now"))),
        rows,
        words.text("restatement.public.nothing"));
  }

  /** The edition itself is among what was published, wherever editions are kept. */
  private List<FigureSnapshot> newestFirst(FigureSnapshot edition) {
    var all = published.stream().flatMap(each -> each.beside(Year.of(edition.year())).stream());
    return Stream.concat(all, Stream.of(edition))
        .sorted(
            Comparator.<FigureSnapshot>comparingLong(each -> each.anchor().block())
                .thenComparing(FigureSnapshot::takenAt)
                .reversed())
        .toList();
  }

  /** A part tells the rest of its whole: what is one now, or was then, is not told. */
  private Set<FigureId> parts(FigureSnapshot edition) {
    var then = edition.definitions().stream().map(FigureSnapshot.Definition::definition);
    return Stream.concat(then, figures.definitions().stream())
        .filter(definition -> definition.partOf().isPresent())
        .map(FigureDefinition::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<List<Cell>> row(
      FigureValue value, FigureSnapshot edition, List<FigureSnapshot> editions, Wording words) {
    var before = total(edition, value);
    var now = value.value();
    var text = number(now, words);
    if (people.counts(value.id())) {
      var newest = editions.stream().flatMapToLong(each -> total(each, value).stream()).findFirst();
      var stepped = Stepped.of(now, newest);
      now = stepped.told();
      text = stepped.text(words);
    }
    return now.equals(before)
        ? Stream.of()
        : Stream.of(
            List.of(
                Cell.text(figures.title(value.id(), words.language())),
                Cell.text(number(before, words)),
                Cell.text(text)));
  }

  /** What an edition, perhaps of another year, tells of a figure in the year of the value. */
  private static OptionalLong total(FigureSnapshot edition, FigureValue value) {
    var figure = value.id().value();
    var year = value.year().getValue();
    var counted =
        edition.counts().stream()
            .filter(counts -> counts.year() == year && counts.axis().equals(TOTAL))
            .filter(counts -> counts.figure().equals(figure))
            .flatMap(counts -> counts.cells().values().stream())
            .mapToLong(count -> count.individuals() + count.headcount())
            .findFirst();
    var nil = edition.nil().contains(new FigureSnapshot.Nil(figure, year));
    return counted.isEmpty() && nil ? OptionalLong.of(0) : counted;
  }

  private static String number(OptionalLong number, Wording words) {
    return number.isPresent()
        ? words.number(number.getAsLong())
        : words.text("restatement.not_recorded");
  }
}
