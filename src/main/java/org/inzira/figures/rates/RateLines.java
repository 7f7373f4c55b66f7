package org.inzira.figures.rates;

import java.time.Year;
import java.util.Optional;
import org.inzira.access.Viewers;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.Figures;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** What the page of a figure says of how much it is of another. */
@Component
public class RateLines {

  /** How much the figure is of another, with the way to that one. */
  public record RateLine(String sentence, Link whole) {}

  private final Rates rates;
  private final FigureAccess access;
  private final Viewers viewers;
  private final Pages pages;

  RateLines(Rates rates, FigureAccess access, Viewers viewers, Pages pages) {
    this.rates = rates;
    this.access = access;
    this.viewers = viewers;
    this.pages = pages;
  }

  /** For whoever is looking; nothing where no rate is defined, or none may be told. */
  public Optional<RateLine> of(FigureDefinition figure, Year year, Figures shown) {
    var words = pages.wording();
    return rates
        .of(figure.id(), year, shown, access.disclosure(figure, viewers.get()))
        .map(rate ->
            new RateLine(
                sentence(rate, words),
                new Link(
                    words.text("figures.rate.whole", shown.title(rate.of(), words.language())),
                    shown.keep(rate.of().address(year)))));
  }

  private static String sentence(Rate rate, Wording words) {
    var told =
        words.text(
            "figures.rate",
            words.number(rate.part()),
            words.number(rate.whole()),
            words.decimal(rate.value()),
            words.number(rate.per()));
    return rate.bounds()
        .map(bounds ->
            told
                + " "
                + words.text(
                    "figures.rate.interval",
                    words.decimal(bounds.low()),
                    words.decimal(bounds.high())))
        .orElse(told);
  }
}
