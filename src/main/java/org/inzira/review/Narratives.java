package org.inzira.review;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.access.Viewer;
import org.inzira.claims.Claims;
import org.inzira.claims.Finding;
import org.inzira.claims.Passages;
import org.inzira.database.Transactions;
import org.inzira.figures.Figures;
import org.inzira.figures.Known;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.review.documents.Audience;
import org.springframework.stereotype.Service;

/** Keeps the texts of the chapters: every saving is a version, and nobody saves over another. */
@Service
class Narratives {

  /** The refusal of a text that was begun from a version which is no longer the last. */
  static final String STALE = "RV-006";

  static final int LENGTH_MAX = 40_000;

  /**
   * What is broken whatever is recorded. A cell that is missing, or a figure without a value, may
   * come with the next record; such a text is a draft.
   */
  private static final Set<String> BROKEN =
      Set.of("CL-001", "CL-002", "CL-003", "CL-004", "CL-006");

  private final NarrativeRows rows;
  private final Transactions transactions;
  private final Figures figures;
  private final Claims claims;
  private final Texts texts;
  private final Acting acting;
  private final Clock clock;

  Narratives(
      NarrativeRows rows,
      Transactions transactions,
      Figures figures,
      Claims claims,
      Texts texts,
      Acting acting,
      Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.figures = figures;
    this.claims = claims;
    this.texts = texts;
    this.acting = acting;
    this.clock = clock;
  }

  /** The text that is printed: the last one saved by the end of that day, else the shipped one. */
  ReviewContent.ChapterText text(Manuscript manuscript, Optional<Known> day) {
    var saved =
        day.map(known -> rows.findLast(manuscript, known.end()))
            .orElseGet(() -> rows.findLast(manuscript));
    return new ReviewContent.ChapterText(
        manuscript.programme(),
        manuscript.language(),
        saved.map(last -> new ReviewContent.Saving(last.version(), last.account(), last.savedAt())),
        saved
            .map(SavedNarrative::text)
            .orElseGet(() -> Narrative.read(manuscript.programme(), manuscript.language())));
  }

  Optional<SavedNarrative> findLast(Manuscript manuscript) {
    return rows.findLast(manuscript);
  }

  Optional<SavedNarrative> find(Manuscript manuscript, int version) {
    return rows.find(manuscript, version);
  }

  List<SavedNarrative.Line> list(Manuscript manuscript, int limit) {
    return rows.list(manuscript, limit);
  }

  /** How the text of a manuscript is printed to this viewer. */
  Narrative narrative(Manuscript manuscript, Viewer viewer) {
    return narrative(manuscript, FigureReadings.of(figures, manuscript.year(), viewer));
  }

  private Narrative narrative(Manuscript manuscript, FigureReadings readings) {
    return new Narrative(readings, texts.in(manuscript.language()));
  }

  /** A finding, and for whom it is one: what does not hold in the house holds nowhere. */
  record Remark(Finding finding, Audience audience) {

    /** Whether it keeps the text from being saved even as a draft. */
    boolean isBroken() {
      return audience == Audience.IN_HOUSE && Narratives.isBroken(finding);
    }
  }

  /**
   * What does not hold in a text, or cannot be checked: for the viewer, and for readers outside as
   * the next edition would tell them.
   */
  List<Remark> remarks(Manuscript manuscript, String text, Viewer viewer) {
    return remarks(
        manuscript,
        text,
        FigureReadings.of(figures, manuscript.year(), viewer),
        FigureReadings.outside(figures, manuscript.year()));
  }

  /** The same for who checks several texts. */
  List<Remark> remarks(
      Manuscript manuscript, String text, FigureReadings inHouse, FigureReadings outside) {
    var own = findings(manuscript, text, inHouse);
    var places = own.stream().map(Finding::at).toList();
    return Stream.concat(
            own.stream().map(finding -> new Remark(finding, Audience.IN_HOUSE)),
            findings(manuscript, text, outside).stream()
                .filter(finding -> !places.contains(finding.at()))
                .map(finding -> new Remark(finding, Audience.PUBLIC)))
        .sorted(Comparator.comparingInt(remark -> remark.finding().at().start()))
        .toList();
  }

  private List<Finding> findings(Manuscript manuscript, String text, FigureReadings readings) {
    return narrative(manuscript, readings).findings(claims, text, manuscript.plan().tiles());
  }

  private static boolean isBroken(Finding finding) {
    return BROKEN.contains(finding.code());
  }

  /**
   * Saves a text as the version after the one it was begun from (0: the shipped text), and gives
   * the number. Refused are a blank text, one that is too long, each broken reference with its
   * place, and ({@link #STALE}) one whose beginning is not the last version any more. A text that
   * is the last version already is not saved twice.
   */
  Outcome<Integer> save(Manuscript manuscript, int begunFrom, String written, Viewer viewer) {
    var text = lines(written);
    var refusals = refusals(manuscript, text, viewer);
    return refusals.isEmpty()
        ? transactions.write(() -> add(manuscript, begunFrom, text))
        : Outcome.refused(refusals);
  }

  private Outcome<Integer> add(Manuscript manuscript, int begunFrom, String text) {
    var same = rows.findLast(manuscript).filter(last -> last.text().equals(text));
    if (same.isPresent()) {
      return Outcome.done(same.get().version());
    }
    var version = new SavedNarrative(begunFrom + 1, text, acting.account(), clock.instant());
    return rows.add(manuscript, version)
        ? Outcome.done(version.version())
        : Outcome.refused(Refusal.of(STALE));
  }

  private List<Refusal> refusals(Manuscript manuscript, String text, Viewer viewer) {
    if (text.isBlank()) {
      return List.of(Refusal.of("RV-008"));
    }
    if (text.length() > LENGTH_MAX) {
      return List.of(
          Refusal.of("RV-007", Integer.toString(text.length()), Integer.toString(LENGTH_MAX)));
    }
    var unclosed = Passages.unclosed(text);
    if (unclosed.isPresent()) {
      return List.of(Refusal.of("RV-013", Integer.toString(unclosed.getAsInt())));
    }
    if (narrative(manuscript, viewer).isTooDeep(text)) {
      return List.of(Refusal.of("RV-011", Integer.toString(Narrative.DEPTH_MAX)));
    }
    return findings(manuscript, text, FigureReadings.of(figures, manuscript.year(), viewer))
        .stream()
        .filter(Narratives::isBroken)
        .map(Narratives::refusal)
        .toList();
  }

  private static Refusal refusal(Finding broken) {
    var at = broken.at();
    return Refusal.of(
            "RV-009", Integer.toString(at.line()), Integer.toString(at.column()), broken.excerpt())
        .at(new Location("narrative", at.line(), Integer.toString(at.column())));
  }

  /** Browsers send lines with another end than files have. */
  static String lines(String written) {
    return written.replace("\r\n", "\n").replace('\r', '\n');
  }
}
