package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.database.Transactions;
import org.inzira.figures.Figures;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.review.ReviewContent.ChapterText;
import org.inzira.review.documents.Audience;
import org.springframework.stereotype.Service;

/**
 * Reads the texts of a year's review as they stand, says what does not hold in them, shows them.
 */
@Service
public class ReviewReadings {

  /**
   * Something in a text that keeps it from being published.
   *
   * @param refusal why, and the remedy
   * @param audience to whom: what does not hold in the house holds nowhere
   * @param line where it stands, counted from 1, like the column
   */
  public record Fault(
      Programme programme,
      Locale language,
      Audience audience,
      int line,
      int column,
      String excerpt,
      Refusal refusal) {}

  /**
   * A chapter's text as it is printed; narratives are safe HTML.
   *
   * @param outside what readers outside are to read, where it is not the same
   */
  public record Shown(ChapterText text, String narrative, Optional<String> outside) {}

  private static final Viewer READER =
      new Viewer(new AccountName("reader"), Set.of(Role.MONITORING));

  private final Stories stories;
  private final Narratives narratives;
  private final Figures figures;
  private final Texts texts;
  private final Transactions transactions;

  ReviewReadings(
      Stories stories,
      Narratives narratives,
      Figures figures,
      Texts texts,
      Transactions transactions) {
    this.stories = stories;
    this.narratives = narratives;
    this.figures = figures;
    this.texts = texts;
    this.transactions = transactions;
  }

  /**
   * A reading, everything that does not hold in it or cannot be checked, and how it is printed.
   *
   * @param faults for readers in the house, and for the public, who are told neither small numbers
   *     nor what would tell of a few beside an earlier edition
   */
  public record Proof(Reading reading, List<Fault> faults, List<Shown> shown) {
    public Proof {
      faults = List.copyOf(faults);
      shown = List.copyOf(shown);
    }
  }

  /** The texts and the values they quote, as of one moment. */
  public Reading read(Year year) {
    return transactions.snapshot(
        () -> read(year, inHouse(year), FigureReadings.outside(figures, year)));
  }

  private Reading read(Year year, FigureReadings inHouse, FigureReadings outside) {
    var all = stories.texts(year, Optional.empty());
    var ours = quoted(all, inHouse);
    var theirs = new TreeMap<>(quoted(all, outside));
    theirs.entrySet().removeIf(told -> told.getValue().equals(ours.get(told.getKey())));
    return new Reading(year, all, ours, theirs);
  }

  /** The same, checked and as it is printed; all as of one moment, and each figure read once. */
  public Proof proof(Year year) {
    return transactions.snapshot(() -> {
      var inHouse = inHouse(year);
      var outside = FigureReadings.outside(figures, year);
      var reading = read(year, inHouse, outside);
      return new Proof(
          reading,
          reading.texts().stream().flatMap(text -> faults(year, text, inHouse, outside)).toList(),
          reading.texts().stream().map(text -> shown(text, inHouse, outside)).toList());
    });
  }

  private Shown shown(ChapterText text, FigureReadings inHouse, FigureReadings outside) {
    var wording = texts.in(text.language());
    var ours = new Narrative(inHouse, wording);
    var theirs = new Narrative(outside, wording);
    boolean same =
        inHouse.text(text.text()).equals(outside.text(text.text()))
            && ours.quoted(text.text()).equals(theirs.quoted(text.text()));
    return new Shown(
        text,
        ours.html(text.text()),
        same ? Optional.empty() : Optional.of(theirs.html(text.text())));
  }

  private Stream<Fault> faults(
      Year year, ChapterText text, FigureReadings inHouse, FigureReadings outside) {
    return narratives.remarks(manuscript(year, text), text.text(), inHouse, outside).stream()
        .map(remark -> fault(text, remark));
  }

  private static Manuscript manuscript(Year year, ChapterText text) {
    return new Manuscript(year, text.programme(), text.language());
  }

  private static Fault fault(ChapterText text, Narratives.Remark remark) {
    var finding = remark.finding();
    return new Fault(
        text.programme(),
        text.language(),
        remark.audience(),
        finding.at().line(),
        finding.at().column(),
        finding.excerpt(),
        finding.refusal());
  }

  private SortedMap<String, String> quoted(List<ChapterText> all, FigureReadings readings) {
    var narrative = new Narrative(readings, texts.in(Locale.ENGLISH));
    var quoted = new TreeMap<String, String>();
    all.forEach(text -> quoted.putAll(narrative.quoted(text.text())));
    return quoted;
  }

  private FigureReadings inHouse(Year year) {
    return FigureReadings.of(figures, year, READER);
  }
}
