package org.inzira.review;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.photographs.Photograph;
import org.inzira.projects.Imprint;
import org.inzira.review.parts.Presences;

/**
 * All of a year's review as it was at one moment: every document of it is made from this and from
 * nothing else, so that it can be made again when records, texts and gazetteer have moved on.
 */
public record ReviewContent(Story story, FigureSnapshot figures) {

  private static final int FORMAT = 1;

  /** When it was read. */
  public Instant takenAt() {
    return Instant.parse(figures.takenAt());
  }

  /** The ledger's last block then, as {@code inzira ledger verify --anchor} takes it. */
  public String anchor() {
    return figures.anchor().text();
  }

  /** Whether a later content would print the same, but for when and at which block it was read. */
  public boolean tellsTheSame(ReviewContent later) {
    return story.equals(later.story)
        && figures.definitions().equals(later.figures.definitions())
        && figures.counts().equals(later.figures.counts())
        && figures.notes().equals(later.figures.notes())
        && figures.nil().equals(later.figures.nil());
  }

  /** As data in one form only: the same content is always the same bytes. */
  public byte[] bytes() {
    return CanonicalJson.bytes(
        Map.of("format", FORMAT, "story", story, "figures", CanonicalJson.tree(figures.bytes())));
  }

  /**
   * Reads what {@link #bytes} wrote, now or in an earlier version. Refused is what was not written
   * so, or by a later version ({@code RV-012}).
   */
  public static Outcome<ReviewContent> read(byte[] written) {
    return CanonicalJson.find(written)
        .filter(tree -> tree.path("format").asInt(0) == FORMAT)
        .map(tree ->
            FigureSnapshot.read(CanonicalJson.bytes(tree.path("figures")))
                .map(snapshot ->
                    new ReviewContent(
                        CanonicalJson.read(tree.path("story"), Story.class), snapshot)))
        .orElseGet(() -> Outcome.refused(Refusal.of("RV-012")));
  }

  /**
   * The same as it may be kept for ever: without photographs that are printed by consent, since
   * that can be withdrawn and what was published is not changed.
   */
  public ReviewContent lasting() {
    return new ReviewContent(story.lasting(), figures);
  }

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
   * @param photographs what is said of them; their bytes are asked for when a document is made, so
   *     that one that was taken down is in none
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
      Imprint imprint,
      List<Photograph> photographs) {

    public Story {
      countryNames = Map.copyOf(countryNames);
      banners = Map.copyOf(banners);
      texts = List.copyOf(texts);
      donors = List.copyOf(donors);
      partners = List.copyOf(partners);
      // Contents that were kept before there were any have none.
      photographs = List.copyOf(Objects.requireNonNullElse(photographs, List.of()));
    }

    /** The same without what may have to be forgotten. */
    Story lasting() {
      return new Story(
          year,
          country,
          countryNames,
          banners,
          texts,
          presences,
          donors,
          partners,
          imprint,
          photographs.stream().filter(photograph -> !photograph.consented()).toList());
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
          imprint,
          photographs);
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
