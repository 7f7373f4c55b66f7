package org.inzira.editions;

import java.time.Year;
import java.util.Optional;
import org.inzira.access.Viewers;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.review.ReviewReadings;
import org.inzira.review.ReviewReadings.Shown;
import org.springframework.stereotype.Component;

/** Puts together what a second person reads. */
@Component
class ReadingViews {

  private final Editions editions;
  private final ReviewReadings readings;
  private final Viewers viewers;
  private final Pages pages;

  ReadingViews(Editions editions, ReviewReadings readings, Viewers viewers, Pages pages) {
    this.editions = editions;
    this.readings = readings;
    this.viewers = viewers;
    this.pages = pages;
  }

  ReadingView of(Year year) {
    var words = pages.wording();
    var sentences = new EditionSentences(words);
    var stage = Stage.of(editions.steps(year));
    var proof = readings.proof(year);
    var now = proof.reading();
    return new ReadingView(
        pages.frame(
            words.text("editions.reading.title", year.toString()),
            new Link(words.text("review.title", year.toString()), "/review/" + year),
            new Link(words.text("editions.title", year.toString()), StageViews.path(year))),
        StageViews.path(year),
        sentences.stage(stage),
        sentences.changed(stage, now),
        proof.faults().stream().map(Publishing::refusal).map(sentences::sentence).toList(),
        proof.shown().stream().map(shown -> chapter(shown, sentences, words)).toList(),
        now.quoted().entrySet().stream()
            .map(value ->
                new ReadingView.Quoted(
                    value.getKey(),
                    value.getValue(),
                    Optional.ofNullable(now.outside().get(value.getKey()))
                        .map(told -> words.text("editions.quoted.outside", told))))
            .toList(),
        now.hash(),
        StageViews.mayApprove(stage, now, viewers.get()));
  }

  private static ReadingView.Chapter chapter(
      Shown shown, EditionSentences sentences, Wording words) {
    var text = shown.text();
    return new ReadingView.Chapter(
        sentences.chapter(text.programme().code(), text.language()),
        text.language().getLanguage(),
        text.saving()
            .map(saving ->
                words.text(
                    "editions.saving",
                    Integer.toString(saving.version()),
                    saving.account().value(),
                    words.moment(saving.savedAt())))
            .orElseGet(() -> words.text("editions.saving.shipped")),
        shown.narrative(),
        shown.outside());
  }
}
