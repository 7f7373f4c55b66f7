package org.inzira.review;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.claims.Claims;
import org.inzira.claims.Finding;
import org.inzira.database.Transactions;
import org.inzira.figures.Figures;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.review.ReviewContent.ChapterText;
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
   * @param line where it stands, counted from 1, like the column
   */
  public record Fault(
      Programme programme,
      Locale language,
      int line,
      int column,
      String excerpt,
      Refusal refusal) {}

  /** A chapter's text as it is printed in the house; the narrative is safe HTML. */
  public record Shown(ChapterText text, String narrative) {}

  private static final Viewer READER =
      new Viewer(new AccountName("reader"), Set.of(Role.MONITORING));

  private final Stories stories;
  private final Figures figures;
  private final Claims claims;
  private final Texts texts;
  private final Transactions transactions;

  ReviewReadings(
      Stories stories, Figures figures, Claims claims, Texts texts, Transactions transactions) {
    this.stories = stories;
    this.figures = figures;
    this.claims = claims;
    this.texts = texts;
    this.transactions = transactions;
  }

  /** The texts and the values they quote, as of one moment. */
  public Reading read(Year year) {
    return transactions.snapshot(() -> {
      var all = stories.texts(year, Optional.empty());
      return new Reading(year, all, quoted(year, all));
    });
  }

  /** The texts as they are printed now. */
  public List<Shown> shown(Reading reading) {
    return reading.texts().stream()
        .map(text ->
            new Shown(
                text,
                narrative(figures, reading.year(), text.language(), READER).html(text.text())))
        .toList();
  }

  /**
   * Everything that does not hold in the texts, or cannot be checked: for readers in the house, and
   * for the public, to whom small numbers are not told.
   */
  public List<Fault> faults(Reading reading) {
    var year = reading.year();
    var nobody = new Viewer(READER.account(), Set.of());
    var faults = new ArrayList<Fault>();
    for (var text : reading.texts()) {
      var inHouse = narrative(figures, year, text.language(), READER);
      var outside = narrative(figures.inDocument(year), year, text.language(), nobody);
      faults.addAll(faults(inHouse, year, text));
      faults(outside, year, text).stream()
          .filter(fault -> faults.stream().noneMatch(known -> isSamePlace(known, fault)))
          .forEach(faults::add);
    }
    return faults;
  }

  private static boolean isSamePlace(Fault one, Fault other) {
    return one.programme() == other.programme()
        && one.language().equals(other.language())
        && one.line() == other.line()
        && one.column() == other.column();
  }

  private List<Fault> faults(Narrative narrative, Year year, ChapterText text) {
    var chapter = new Manuscript(year, text.programme(), text.language()).plan().tiles();
    return narrative.findings(claims, text.text(), chapter).stream()
        .map(finding -> fault(text, finding))
        .toList();
  }

  private static Fault fault(ChapterText text, Finding finding) {
    return new Fault(
        text.programme(),
        text.language(),
        finding.at().line(),
        finding.at().column(),
        finding.excerpt(),
        finding.refusal());
  }

  private SortedMap<String, String> quoted(Year year, List<ChapterText> all) {
    var narrative = narrative(figures, year, Locale.ENGLISH, READER);
    var quoted = new TreeMap<String, String>();
    all.forEach(text -> quoted.putAll(narrative.quoted(text.text())));
    return quoted;
  }

  private Narrative narrative(Figures told, Year year, Locale language, Viewer viewer) {
    return new Narrative(told, year, texts.in(language), figure -> told.disclosure(figure, viewer));
  }
}
