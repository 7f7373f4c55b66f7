package org.inzira.review;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.database.Settings;
import org.inzira.figures.Known;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Banner;
import org.inzira.page.Link;
import org.inzira.page.Texts;
import org.inzira.photographs.Photographs;
import org.inzira.places.Boundaries;
import org.inzira.places.Places;
import org.inzira.projects.Projects;
import org.inzira.review.ReviewContent.ChapterText;
import org.inzira.review.ReviewContent.Story;
import org.inzira.review.parts.ChapterPlan;
import org.inzira.review.parts.Presences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a review tells beside its figures, as it stands now. */
@Component
class Stories {

  private final Narratives narratives;
  private final Projects projects;
  private final Places places;
  private final Boundaries boundaries;
  private final Photographs photographs;
  private final Texts texts;
  private final ObjectProvider<Banner> banners;
  private final CountryCode country;

  Stories(
      Narratives narratives,
      Projects projects,
      Places places,
      Boundaries boundaries,
      Photographs photographs,
      Texts texts,
      ObjectProvider<Banner> banners,
      Settings settings) {
    this.narratives = narratives;
    this.projects = projects;
    this.places = places;
    this.boundaries = boundaries;
    this.photographs = photographs;
    this.texts = texts;
    this.banners = banners;
    this.country = settings.country();
  }

  /** With the texts as they stood on a day, when one is given; links lead to records. */
  Story of(Year year, Optional<Known> day) {
    return new Story(
        year,
        country,
        byLanguage(language -> places.countryName(country, language)),
        byLanguage(this::banners),
        texts(year, day),
        Presences.of(projects, places, boundaries.find(), year),
        links(projects.donors()),
        links(projects.partners()),
        projects.imprint(),
        day.isEmpty() ? photographs.list(year) : List.of());
  }

  /** The chapters' texts, each in every language. */
  List<ChapterText> texts(Year year, Optional<Known> day) {
    return ChapterPlan.CHAPTERS.stream()
        .flatMap(plan ->
            Texts.LANGUAGES.stream()
                .map(language -> new Manuscript(year, plan.programme(), language)))
        .map(manuscript -> narratives.text(manuscript, day))
        .toList();
  }

  private List<String> banners(Locale language) {
    var words = texts.in(language);
    return banners.stream().flatMap(banner -> banner.sentence(words).stream()).toList();
  }

  private static List<Link> links(List<Projects.Named> named) {
    return named.stream().map(one -> new Link(one.name(), one.record().address())).toList();
  }

  private static <T> Map<String, T> byLanguage(Function<Locale, T> what) {
    var all = new HashMap<String, T>();
    Texts.LANGUAGES.forEach(language -> all.put(language.getLanguage(), what.apply(language)));
    return all;
  }
}
