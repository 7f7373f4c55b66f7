package org.inzira.review;

import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import org.inzira.kernel.Programme;
import org.inzira.page.Texts;
import org.inzira.review.parts.ChapterPlan;

/** The text of one chapter of one year in one language, through all its versions. */
record Manuscript(Year year, Programme programme, Locale language) {

  /** The one that an address names, if there is such a chapter. */
  static Optional<Manuscript> find(int year, String programme, String language) {
    if (!ReviewPages.isReviewed(year)) {
      return Optional.empty();
    }
    return ChapterPlan.CHAPTERS.stream()
        .map(ChapterPlan::programme)
        .filter(each -> each.code().equals(programme))
        .findAny()
        .flatMap(chapter ->
            Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findAny()
                .map(spoken -> new Manuscript(Year.of(year), chapter, spoken)));
  }

  /** What the chapter holds. */
  ChapterPlan plan() {
    return ChapterPlan.CHAPTERS.stream()
        .filter(plan -> plan.programme() == programme)
        .findAny()
        .orElseThrow();
  }

  /** Where it is written. */
  String address() {
    return path() + "?language=" + language.getLanguage();
  }

  /** The same without a language. */
  String path() {
    return "/review/" + year + "/narrative/" + programme.code();
  }
}
