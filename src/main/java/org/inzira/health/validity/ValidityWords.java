package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.Rule.Certainty;
import org.inzira.clearances.Span;
import org.inzira.health.validity.ValidityView.Fact;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Badge;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;

/** Rules of medicals, and what they came to, in words of a language. */
record ValidityWords(Wording words, Places places) {

  String subject(HealthRule rule) {
    return words.text("health.validity.subject." + rule.subject().code());
  }

  /** What it asks, in a sentence. */
  String window(HealthRule rule) {
    var span = rule.span();
    if (span.direction() == Span.Direction.PRINTED) {
      return words.text("health.validity.printed");
    }
    var unit = span.unit() == Span.Unit.DAYS ? "days" : "months";
    return words.text(
        "health.validity.span." + rule.subject().code(),
        words.text("health.validity.length." + unit, span.length()),
        words.text("health.validity.anchor." + rule.anchor().code()));
  }

  String destinations(HealthRule rule) {
    return rule.destinations().isEmpty()
        ? words.text("health.validity.everywhere")
        : rule.destinations().stream()
            .map(this::country)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  String country(CountryCode country) {
    return places.countryName(country, words.language());
  }

  String classes(Set<HealthClass> classes) {
    return classes.isEmpty()
        ? words.text("health.validity.unclassified")
        : Arrays.stream(HealthClass.values())
            .filter(classes::contains)
            .map(one -> words.text("health.validity.class." + one.code()))
            .collect(Collectors.joining(", "));
  }

  String note(HealthRule rule) {
    var language = words.language().getLanguage();
    return rule.notes().getOrDefault(language, rule.notes().getOrDefault("en", ""));
  }

  Badge certainty(HealthRule rule) {
    return new Badge(
        words.text("health.validity.certainty." + rule.certainty().code()),
        rule.certainty() == Certainty.VERIFIED ? Tone.GOOD : Tone.WARNING);
  }

  Badge standing(boolean signed) {
    return signed
        ? new Badge(words.text("health.validity.signed"), Tone.GOOD)
        : new Badge(words.text("health.rule.illustrative"), Tone.WARNING);
  }

  /** A source is cited as it is called; where there is none to cite, it has words. */
  private String known(String of, String code) {
    var text = words.textOrEmpty("health.validity." + of + "." + code);
    return text.isEmpty() ? code : text;
  }

  String day(Optional<LocalDate> day) {
    return day.map(words::day).orElse("–");
  }

  List<Fact> facts(HealthRule rule) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("health.validity.asks"), window(rule)));
    facts.add(new Fact(words.text("health.validity.for"), destinations(rule)));
    if (!rule.classes().isEmpty()) {
      facts.add(new Fact(words.text("health.validity.classes"), classes(rule.classes())));
    }
    facts.add(new Fact(words.text("health.validity.source"), known("source", rule.source())));
    facts.add(new Fact(words.text("health.validity.checked"), words.day(rule.checked())));
    facts.add(new Fact(words.text("health.validity.owner"), known("owner", rule.owner())));
    facts.add(new Fact(words.text("health.validity.since"), words.day(rule.since())));
    return facts;
  }
}
