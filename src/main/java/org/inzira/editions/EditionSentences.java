package org.inzira.editions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inzira.editions.Stage.Approved;
import org.inzira.editions.Stage.Draft;
import org.inzira.editions.Stage.InReview;
import org.inzira.editions.Stage.Published;
import org.inzira.editions.Stage.SentBack;
import org.inzira.editions.Stage.Submission;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Wording;
import org.inzira.review.Reading;
import org.inzira.review.ReviewContent.ChapterText;
import org.inzira.review.ReviewReadings.Fault;
import org.inzira.review.documents.Audience;

/** Says in sentences how an edition stands and what was done with it. */
record EditionSentences(Wording words) {

  private static final String OUTSIDE = "/" + Audience.PUBLIC.code();

  /** Where a finding stands: a chapter in a language, and whether to readers outside only. */
  static Location place(Fault fault) {
    var chapter = fault.programme().code() + "/" + fault.language().getLanguage();
    return new Location(
        fault.audience() == Audience.PUBLIC ? chapter + OUTSIDE : chapter,
        fault.line(),
        Integer.toString(fault.column()));
  }

  /** How the coming edition stands. */
  String stage(Stage stage) {
    return switch (stage) {
      case Draft _ -> words.text("editions.stage.draft");
      case SentBack back ->
          words.text(
              "editions.stage.sent-back",
              back.by().value(),
              words.moment(back.at()),
              back.reason());
      case InReview(Submission submission) ->
          words.text(
              "editions.stage.in-review", submission.by().value(), words.moment(submission.at()));
      case Approved approved ->
          words.text("editions.stage.approved", approved.by().value(), words.moment(approved.at()));
      case Published published ->
          words.text(
              "editions.stage.published",
              Integer.toString(published.edition()),
              published.by().value(),
              words.moment(published.at()));
    };
  }

  /** What changed since the texts were submitted; nothing when they are still the same. */
  List<String> changed(Stage stage, Reading now) {
    return switch (stage) {
      case Draft _, SentBack _, Published _ -> List.of();
      case InReview(Submission submission) -> changed(submission, now);
      case Approved approved -> changed(approved.submission(), now);
    };
  }

  private List<String> changed(Submission submission, Reading now) {
    return Stream.concat(
            submission.reading().changedTexts(now).stream().map(this::changed),
            submission.reading().changedValues(now).stream()
                .map(value ->
                    words.text(
                        value.audience() == Audience.PUBLIC
                            ? "editions.changed.value.outside"
                            : "editions.changed.value",
                        value.reference(),
                        value.before(),
                        value.after())))
        .toList();
  }

  private String changed(ChapterText text) {
    var where = chapter(text.programme().code(), text.language());
    return text.saving()
        .map(saving ->
            words.text(
                "editions.changed.text",
                where,
                saving.account().value(),
                words.moment(saving.savedAt()),
                Integer.toString(saving.version())))
        .orElseGet(() -> words.text("editions.changed.shipped", where));
  }

  /** A chapter in a language. */
  String chapter(String programme, Locale language) {
    return words.text(
        "editions.chapter",
        words.text("review.chapter." + programme),
        words.text("editions.language." + language.getLanguage()));
  }

  /** A refusal; where it stands comes first, if it stands somewhere. */
  String sentence(Refusal refusal) {
    var sentence = words.sentence(refusal);
    return refusal
        .location()
        .map(place -> words.text(at(place), chapter(place), row(place), place.column(), sentence))
        .orElse(sentence);
  }

  private static String at(Location place) {
    return place.sheet().endsWith(OUTSIDE) ? "editions.at.outside" : "editions.at";
  }

  private String chapter(Location place) {
    var parts = place.sheet().split("/", 3);
    return parts.length > 1 ? chapter(parts[0], Locale.forLanguageTag(parts[1])) : place.sheet();
  }

  private static String row(Location place) {
    return Integer.toString(place.row());
  }

  /** What was done. */
  String step(Step step) {
    return words.text(
        "editions.step." + step.kind().code(),
        step.account().value(),
        words.moment(step.at()),
        step.edition().isPresent() ? Integer.toString(step.edition().getAsInt()) : "",
        step.reason());
  }
}
