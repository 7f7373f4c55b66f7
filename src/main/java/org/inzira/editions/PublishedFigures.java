package org.inzira.editions;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.review.ReviewContent;
import org.springframework.stereotype.Component;

/** Gives the figures of editions as they were published, to who tells others beside them. */
@Component
class PublishedFigures implements PublishedSnapshots {

  /** Years that a chart of years shows before the one it is about. */
  private static final int YEARS_BEFORE = 4;

  /** More editions than are told beside one year; a few megabytes. */
  private static final int KEPT_MAX = 32;

  /** The last ones that were asked for, by the hash of their data, which never change. */
  private static final class Kept extends LinkedHashMap<String, FigureSnapshot> {

    private static final long serialVersionUID = 1;

    private Kept() {
      super(KEPT_MAX, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, FigureSnapshot> eldest) {
      return size() > KEPT_MAX;
    }
  }

  private final EditionRows rows;
  private final Map<String, FigureSnapshot> kept = new Kept();

  PublishedFigures(EditionRows rows) {
    this.rows = rows;
  }

  /** What {@link #beside} gave when an edition was published. */
  List<FigureSnapshot> before(Edition edition) {
    return figures(rows.before(edition), edition.year());
  }

  @Override
  public List<FigureSnapshot> beside(Year year) {
    return figures(rows.list(), year);
  }

  @Override
  public Optional<FigureSnapshot> find(Year year, int edition) {
    return rows.find(year, edition).map(this::figures);
  }

  private List<FigureSnapshot> figures(List<Edition> editions, Year year) {
    return editions.stream()
        .filter(edition -> !edition.year().isBefore(year.minusYears(YEARS_BEFORE)))
        .map(this::figures)
        .toList();
  }

  /** Read outside the lock: who waits for it must not hold what the reader needs. */
  private FigureSnapshot figures(Edition edition) {
    var known = find(edition.contentHash());
    if (known.isPresent()) {
      return known.get();
    }
    var read = ReviewContent.read(rows.content(edition)).orThrow().figures();
    synchronized (kept) {
      kept.put(edition.contentHash(), read);
    }
    return read;
  }

  private Optional<FigureSnapshot> find(String hash) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(hash));
    }
  }
}
