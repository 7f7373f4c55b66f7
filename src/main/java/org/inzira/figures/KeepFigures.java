package org.inzira.figures;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Posting;
import org.inzira.ledger.PostingListener;
import org.springframework.stereotype.Component;

/** Moves the kept cells with each posting, inside its transaction. */
@Component
class KeepFigures implements PostingListener {

  private final Catalogue catalogue;
  private final CellStore cells;
  private final Clock clock;

  KeepFigures(Catalogue catalogue, CellStore cells, Clock clock) {
    this.catalogue = catalogue;
    this.cells = cells;
    this.clock = clock;
  }

  /** The lock comes first: no definition changes from here until the posting has committed. */
  @Override
  public void posted(Posting posting) {
    cells.shareLock();
    cells.apply(differences(catalogue.fixed(), posting), posting.block(), clock.instant());
  }

  /** What a posting changes, read from it alone. */
  static Cells differences(Catalogue catalogue, Posting posting) {
    return differences(catalogue.list(), posting);
  }

  /** The same by any definitions. */
  static Cells differences(List<FigureDefinition> figures, Posting posting) {
    var counting = new Counting(figures);
    var measures = touched(figures, posting, Set.of(Counted.values()));
    if (!measures.isEmpty()) {
      posting.additions(measures, counting::addition);
    }
    var people = touched(figures, posting, Set.of(Counted.PEOPLE));
    if (!people.isEmpty()) {
      posting.subjectHistories(people, counting::subject);
    }
    var places = touched(figures, posting, Set.of(Counted.PLACES));
    if (!places.isEmpty()) {
      posting.placeHistories(places, counting::place);
    }
    return counting.finish();
  }

  private static Set<MeasureCode> touched(
      List<FigureDefinition> figures, Posting posting, Set<Counted> counted) {
    var measures = posting.measures();
    return figures.stream()
        .filter(figure -> counted.contains(figure.counted()))
        .flatMap(figure -> figure.measures().stream())
        .filter(measures::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
