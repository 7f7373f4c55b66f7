package org.inzira.clearances.pages;

import org.inzira.clearances.Bar;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journey;
import org.inzira.clearances.Window;
import org.inzira.page.Badge;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;

/** Windows in words of a language. */
record WindowWords(Wording words, Places places) {

  String window(Window window) {
    if (window.isEmpty()) {
      return words.text("clearances.days.none");
    }
    if (window.opens().isEmpty()) {
      return window
          .closes()
          .map(last -> words.text("clearances.days.until", words.day(last)))
          .orElseGet(() -> words.text("clearances.days.all"));
    }
    var first = words.day(window.first());
    return window
        .closes()
        .map(last -> words.text("clearances.days.between", first, words.day(last)))
        .orElseGet(() -> words.text("clearances.days.from", first));
  }

  /** The days of a clearance, with a mark on those that come of a rule that is not signed. */
  String bar(Bar bar) {
    var days =
        switch (bar.state()) {
          case TO_DO -> toDo(bar);
          case WITHOUT_END ->
              words.text("clearances.days.endless", words.day(bar.window().first()));
          case HELD -> window(bar.window());
        };
    return bar.signed() || !bar.counts()
        ? days
        : days + " · " + words.text("clearances.illustrative");
  }

  private String toDo(Bar bar) {
    return bar.window()
        .opens()
        .map(first -> words.text("clearances.days.to-do.from", words.day(first)))
        .orElseGet(() -> words.text("clearances.days.to-do"));
  }

  String kind(ClearanceKind kind) {
    return words.text("code.clearance." + kind.code());
  }

  String journey(Journey journey) {
    return words.text(
        "clearances.journey.title",
        places.countryName(journey.destination(), words.language()),
        words.day(journey.itinerary().departure()));
  }

  Badge verdict(FamilyWindow.Verdict verdict) {
    var tone =
        switch (verdict) {
          case CLEAR -> Tone.GOOD;
          case INCOMPLETE -> Tone.NEUTRAL;
          case WARNED -> Tone.WARNING;
          case BLOCKED, HELD -> Tone.BAD;
        };
    return new Badge(words.text("clearances.verdict." + verdict.code()), tone);
  }
}
