package org.inzira.review;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inzira.figures.Figures;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Programme;
import org.inzira.page.Link;
import org.inzira.projects.Imprint;
import org.inzira.review.parts.Presences;

/**
 * All of a year's review as it was at one moment: every document of it is made from this and from
 * nothing else, so that it can be made again when records, texts and gazetteer have moved on.
 *
 * @param takenAt when it was read
 * @param anchor the ledger's last block then, as {@code inzira ledger verify --anchor} takes it;
 *     empty before the first
 */
public record ReviewContent(Instant takenAt, String anchor, Story story, Figures figures) {

  /** The year it is about. */
  public Year year() {
    return story.year();
  }

  /**
   * Everything but the figures.
   *
   * @param countryNames the mission's country by language
   * @param banners what every page must say at its top, by language
   * @param texts the chapters in the order of the review, each in every language
   * @param imprint what the mission set; blank where it set nothing
   */
  public record Story(
      Year year,
      CountryCode country,
      Map<String, String> countryNames,
      Map<String, List<String>> banners,
      List<ChapterText> texts,
      Presences presences,
      List<Link> donors,
      List<Link> partners,
      Imprint imprint) {

    public Story {
      countryNames = Map.copyOf(countryNames);
      banners = Map.copyOf(banners);
      texts = List.copyOf(texts);
      donors = List.copyOf(donors);
      partners = List.copyOf(partners);
    }

    /** The text of a chapter. */
    String text(Programme programme, Locale language) {
      return texts.stream()
          .filter(text -> text.programme() == programme && text.language().equals(language))
          .findAny()
          .orElseThrow()
          .text();
    }

    String countryName(Locale language) {
      return countryNames.getOrDefault(language.getLanguage(), country.value());
    }

    List<String> banners(Locale language) {
      return banners.getOrDefault(language.getLanguage(), List.of());
    }

    /** The same with nothing leading to a record. */
    Story unlinked() {
      return new Story(
          year,
          country,
          countryNames,
          banners,
          texts,
          presences.unlinked(),
          unlinked(donors),
          unlinked(partners),
          imprint);
    }

    private static List<Link> unlinked(List<Link> links) {
      return links.stream().map(link -> new Link(link.label(), "")).toList();
    }
  }

  /**
   * The text of one chapter in one language.
   *
   * @param saving who saved it; empty for the text that is shipped
   */
  public record ChapterText(
      Programme programme, Locale language, Optional<Saving> saving, String text) {}

  /** A version of a text, and whose it is. */
  public record Saving(int version, AccountName account, Instant savedAt) {}
}
