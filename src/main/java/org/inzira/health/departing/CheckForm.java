package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.departing.DepartureLists.Departing;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Wording;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** The fields of a check, as a page asks for them. */
@Component
class CheckForm {

  private static final int TEXT_MAX = 300;

  private final Places places;

  CheckForm(Places places) {
    this.places = places;
  }

  /** The names that the form sends, in their order. */
  static final List<String> FIELDS =
      List.of(
          "check_kind",
          "checked_on",
          "destination",
          "place",
          "outcome",
          "escort",
          "recall_on",
          "unfit_reason");

  /** What stands in an empty form. */
  Map<String, String> fresh(Optional<Departing> journey, boolean screening, LocalDate today) {
    var values = new HashMap<String, String>();
    values.put(
        "check_kind", (screening ? Check.Kind.PRE_DEPARTURE : Check.Kind.PRE_EMBARKATION).code());
    values.put("checked_on", today.toString());
    journey.ifPresent(one -> values.put("destination", one.destination().value()));
    return values;
  }

  /** What was sent, of the names that belong to it. */
  Map<String, String> read(Function<String, String> sent) {
    var values = new HashMap<String, String>();
    FIELDS.forEach(name -> values.put(name, sent.apply(name)));
    for (var need : TravelCondition.values()) {
      values.put(need.code(), sent.apply(need.code()).equals("yes") ? "yes" : "");
    }
    return values;
  }

  List<Input> inputs(
      Wording words, Map<String, String> values, List<Refusal> refusals, LocalDate today) {
    var controls = new LinkedHashMap<String, Control>();
    controls.put("check_kind", select(words, "check_kind", codes(Check.Kind.values())));
    controls.put("checked_on", new Control.Day(Optional.of(today.toString())));
    controls.put("destination", new Control.Select(countries(words)));
    controls.put("place", new Control.Select(places()));
    controls.put("outcome", select(words, "outcome", codes(Check.Outcome.values())));
    controls.put(
        "escort", select(words, "escort", List.of("family", "nurse", "paramedic", "physician")));
    controls.put("recall_on", new Control.Day(Optional.empty()));
    controls.put("unfit_reason", new Control.Line(TEXT_MAX));
    return controls.entrySet().stream()
        .map(entry -> {
          var name = entry.getKey();
          var label = words.text("field.pre-embarkation-check." + name);
          return new Input(
              name,
              label,
              words.text("field.pre-embarkation-check." + name + ".help"),
              entry.getValue(),
              Set.of("check_kind", "checked_on", "destination", "outcome").contains(name),
              values.getOrDefault(name, ""),
              refusals.stream()
                  .filter(one ->
                      one.location().filter(where -> where.column().equals(name)).isPresent())
                  .map(words::sentence)
                  .toList());
        })
        .toList();
  }

  /** What is needed on the way, each a box to tick. */
  List<Choice> needs(Wording words) {
    return Arrays.stream(TravelCondition.values())
        .map(need ->
            new Choice(need.code(), words.text("field.pre-embarkation-check." + need.code())))
        .toList();
  }

  /** The sentences of what belongs to no field of the form. */
  static List<String> problems(Wording words, List<Refusal> refusals) {
    return refusals.stream()
        .filter(one -> one.location().filter(where -> FIELDS.contains(where.column())).isEmpty())
        .map(words::sentence)
        .distinct()
        .toList();
  }

  private static List<String> codes(Check.Kind[] kinds) {
    return Arrays.stream(kinds).map(Check.Kind::code).toList();
  }

  private static List<String> codes(Check.Outcome[] outcomes) {
    return Arrays.stream(outcomes).map(Check.Outcome::code).toList();
  }

  private static Control select(Wording words, String field, List<String> codes) {
    return new Control.Select(
        codes.stream()
            .map(code -> new Choice(code, words.text("code." + field + "." + code)))
            .toList());
  }

  private List<Choice> countries(Wording words) {
    return places.countries(words.language()).stream()
        .map(country -> new Choice(country.value(), places.countryName(country, words.language())))
        .toList();
  }

  private List<Choice> places() {
    return places.list(Set.of(PlaceKind.CENTRE, PlaceKind.AIRPORT, PlaceKind.SITE)).stream()
        .map(place -> new Choice(place.code().value(), place.name()))
        .toList();
  }
}
