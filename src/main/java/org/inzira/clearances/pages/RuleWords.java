package org.inzira.clearances.pages;

import java.util.stream.Collectors;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Rule.Certainty;
import org.inzira.clearances.Span;
import org.inzira.page.Badge;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;

/** Rules in words of a language. */
record RuleWords(Wording words, Places places) {

  String kind(Rule rule) {
    return words.text("code.clearance." + rule.kind().code());
  }

  /** What it asks, in a sentence. */
  String window(Rule rule) {
    var span = rule.span();
    var anchor = words.text("clearances.anchor." + rule.anchor().code());
    var target = words.text("clearances.target." + rule.target().code());
    if (span.direction() == Span.Direction.PRINTED) {
      return words.text("clearances.span.printed", target);
    }
    var unit = span.unit() == Span.Unit.DAYS ? "days" : "months";
    var length = words.text("clearances.length." + unit, span.length());
    var end = span.inclusive() ? "" : " " + words.text("clearances.span.exclusive");
    return switch (span.direction()) {
      case AFTER -> words.text("clearances.span.after", length, anchor, target) + end;
      case BEFORE -> words.text("clearances.span.before", length, anchor, target) + end;
      case GAP -> words.text("clearances.span.gap", length, anchor, target) + end;
      case PRINTED -> words.text("clearances.span.printed", target);
    };
  }

  /** The destinations by name, else what it is for. */
  String places(Rule rule) {
    if (rule.destinations().isEmpty()) {
      return known("clearances.programme.", rule.programme());
    }
    return rule.destinations().stream()
        .map(country -> places.countryName(country, words.language()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** A source is cited as it is called; where there is none to cite, it has words. */
  String source(Rule rule) {
    return known("code.clearance_source.", rule.source());
  }

  private String known(String key, String code) {
    var text = words.textOrEmpty(key + code);
    return text.isEmpty() ? code : text;
  }

  String owner(Rule rule) {
    return words.text("clearances.owner." + rule.owner());
  }

  String note(Rule rule) {
    var language = words.language().getLanguage();
    return rule.notes().getOrDefault(language, rule.notes().getOrDefault("en", ""));
  }

  Badge certainty(Rule rule) {
    var label = words.text("clearances.certainty." + rule.certainty().code());
    return new Badge(label, rule.certainty() == Certainty.VERIFIED ? Tone.GOOD : Tone.WARNING);
  }

  Badge standing(Rule rule, boolean signed) {
    if (rule.effect() != Rule.Effect.REQUIRED) {
      return new Badge(words.text("clearances.effect." + rule.effect().code()), Tone.NEUTRAL);
    }
    return signed
        ? new Badge(words.text("clearances.signed"), Tone.GOOD)
        : new Badge(words.text("clearances.illustrative"), Tone.WARNING);
  }
}
