package org.inzira.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.access.Viewer;
import org.inzira.figures.FigureValue;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Block;
import org.inzira.ledger.LedgerReader;
import org.inzira.page.Banner;
import org.inzira.page.Frame;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.review.parts.Annex;
import org.inzira.review.parts.Annexes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The review of a year as one file that needs nothing beside it and may leave the house: no script,
 * no outside reference, small cells kept back, every link leading to a place within.
 */
@Component
class ReviewFile {

  /** What the last page says of where the numbers come from. */
  record Imprinted(YearReview review, List<Annex> annexes, String source) {}

  private static final List<String> STYLES =
      List.of("/static/assets/review.css", "/org/inzira/review/review-file.css");

  /** A part of a page needs no namespace, and an address is an address even if nobody opens it. */
  private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

  private final YearReviews reviews;
  private final LedgerReader ledger;
  private final ObjectProvider<Banner> banners;
  private final Acting acting;
  private final Clock clock;
  private final Pages pages;

  ReviewFile(
      YearReviews reviews,
      LedgerReader ledger,
      ObjectProvider<Banner> banners,
      Acting acting,
      Clock clock,
      Pages pages) {
    this.reviews = reviews;
    this.ledger = ledger;
    this.banners = banners;
    this.acting = acting;
    this.clock = clock;
    this.pages = pages;
  }

  /** Writes the file into a folder; refused when nothing is recorded or the folder cannot be. */
  Outcome<Path> write(Year year, Path folder, Wording wording) {
    var figures = reviews.inDocument(year);
    if (figures.list(year).stream()
        .allMatch(value -> value.status() == FigureValue.Status.NOT_RECORDED)) {
      return Outcome.refused(Refusal.of("RV-003", year.toString()));
    }
    var content =
        new Imprinted(
            reviews.forDocument(year, writer(), frame(year, wording)),
            new Annexes(figures, year, writer(), wording).list(),
            source(wording));
    var name = "review-%s-%s.html".formatted(year, wording.language().getLanguage());
    return store(folder, name, html(content, wording));
  }

  /** Whoever writes it sees what anybody may. */
  private Viewer writer() {
    return new Viewer(acting.account(), Set.of());
  }

  private Frame frame(Year year, Wording wording) {
    return new Frame(
        wording.text("review.title", year.toString()),
        List.of(),
        List.of(),
        banners.stream().flatMap(banner -> banner.sentence(wording).stream()).toList(),
        wording,
        Optional.empty(),
        "",
        "",
        List.of());
  }

  private String source(Wording wording) {
    var last = ledger.findLastBlock(clock.instant().plusSeconds(1)).map(Block::number).orElse(0L);
    var hash = ledger.findLastBlock(clock.instant().plusSeconds(1)).map(Block::hash).orElse("");
    return wording.text("review.file.source", wording.moment(clock.instant()), last + ":" + hash);
  }

  private String html(Imprinted content, Wording wording) {
    var title = content.review().frame().title();
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(
            wording.language().getLanguage(),
            title,
            styles(),
            pages.render("review/review-file.jte", Map.of("content", content)))
        .replace(NAMESPACE, "");
  }

  private static String styles() {
    var styles = new StringBuilder();
    for (var name : STYLES) {
      try (var stream = ReviewFile.class.getResourceAsStream(name)) {
        if (stream == null) {
          throw new IllegalStateException("there is no " + name);
        }
        styles.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return styles.toString();
  }

  /** Writes beside the place and moves, so that nobody opens half a file. */
  private static Outcome<Path> store(Path folder, String name, String html) {
    try {
      Files.createDirectories(folder);
      var half = folder.resolve(name + ".part");
      Files.writeString(half, html);
      return Outcome.done(
          Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException unwritable) {
      return Outcome.refused(Refusal.of("RV-004", folder.toString()));
    }
  }
}
