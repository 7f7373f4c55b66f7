package org.inzira.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inzira.clearances.ClearanceKind;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.page.Choice;
import org.inzira.page.ListView.Filter;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;

/** Cases in words of a language. */
record CaseloadWords(Wording words, Places places) {

  String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  String stage(Stage stage) {
    return words.text("stage." + stage.code());
  }

  String destination(String code) {
    return places.countryName(new CountryCode(code), words.language());
  }

  String site(String code) {
    return code.isEmpty()
        ? words.text("caseload.site.none")
        : places.find(new PlaceCode(code)).map(Place::name).orElse(code);
  }

  String officer(String name) {
    return name.isEmpty() ? words.text("caseload.officer.none") : name;
  }

  /** Of health it says no more than lists do. */
  String reason(Reason reason) {
    return reason == Reason.MEDICAL
        ? words.text("code.clearance.medical")
        : words.text("code.case-step.reason." + reason.code());
  }

  /** Since when, or that nobody wrote it down. */
  String since(LocalDate day) {
    return day.equals(CaseStanding.NO_DAY) ? words.text("caseload.unrecorded") : words.day(day);
  }

  /** So many days up to today; nothing where the day is not known. */
  String daysUntil(LocalDate day, LocalDate today) {
    return day.equals(CaseStanding.NO_DAY)
        ? ""
        : words.text("caseload.days", ChronoUnit.DAYS.between(day, today));
  }

  String kinds(List<ClearanceKind> kinds) {
    return kinds.stream()
        .map(kind -> words.text("code.clearance." + kind.code()))
        .collect(Collectors.joining(", "));
  }

  /** The filters with what there is to choose; what is chosen now stays a choice. */
  List<Filter> filters(Board board, Selection chosen) {
    return List.of(
        filter(
            "destination",
            chosen.destination(),
            board.destinations().stream().map(code -> new Choice(code, destination(code))).toList(),
            chosen.destination().equals(Tally.ALL) ? "" : destination(chosen.destination())),
        filter(
            "site",
            chosen.site(),
            board.sites().stream()
                .map(code -> new Choice(Selection.written(code), site(code)))
                .toList(),
            chosen.site().equals(Tally.ALL) ? "" : site(chosen.site())),
        filter(
            "officer",
            chosen.officer(),
            board.officers().stream()
                .map(name -> new Choice(Selection.written(name), officer(name)))
                .toList(),
            chosen.officer().equals(Tally.ALL) ? "" : officer(chosen.officer())));
  }

  private Filter filter(String name, String chosen, List<Choice> choices, String label) {
    var value = Selection.written(chosen);
    var missing = !value.isEmpty() && choices.stream().noneMatch(one -> one.value().equals(value));
    var offered = new ArrayList<>(choices);
    if (missing) {
      offered.add(new Choice(value, label));
    }
    return new Filter(name, words.text("caseload." + name), offered, value);
  }
}
