package org.inzira.resettlement.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.inzira.access.Viewers;
import org.inzira.database.Settings;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.FormView.Input;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.resettlement.records.CaseEntries;
import org.inzira.resettlement.records.CaseReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A referral: the case, those who belong to it and by whom they were submitted, in one form. */
@Controller
class NewCasePages {

  static final List<String> RELATIONSHIPS =
      List.of(
          "principal",
          "spouse",
          "child",
          "parent",
          "sibling",
          "grandparent",
          "other_relative",
          "not_related");

  private static final int MEMBERS = 8;
  private static final List<String> OF_CASE =
      List.of(
          "unhcr_case_number",
          "destination",
          "asylum_country",
          "site",
          "pathway",
          "officer",
          "referred_on",
          "travels_together");
  private static final List<String> OF_SUBMISSION = List.of("category", "priority", "submitted_on");

  private final CaseEntries entries;
  private final CasePeople people;
  private final CaseReading reading;
  private final Places places;
  private final Settings settings;
  private final Viewers viewers;
  private final Pages pages;

  NewCasePages(
      CaseEntries entries,
      CasePeople people,
      CaseReading reading,
      Places places,
      Settings settings,
      Viewers viewers,
      Pages pages) {
    this.entries = entries;
    this.people = people;
    this.reading = reading;
    this.places = places;
    this.settings = settings;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping("/cases/new")
  ResponseEntity<String> empty() {
    return form(
        Map.of(
            "asylum_country", settings.country().value(),
            "pathway", "resettlement",
            "officer", viewers.get().account().value(),
            "referred_on", reading.today().toString(),
            "travels_together", "yes"),
        List.of());
  }

  @PostMapping("/cases/new")
  ResponseEntity<String> add(@RequestParam Map<String, String> sent) {
    var values = new HashMap<>(sent);
    values.values().removeIf(String::isBlank);
    return switch (entries.together(() -> addAll(values))) {
      case Outcome.Done<UUID>(var id) -> Returning.to(id);
      case Outcome.Refused<UUID>(var refusals) -> form(values, refusals);
    };
  }

  private Outcome<UUID> addAll(Map<String, String> values) {
    var refusals = new ArrayList<>(people.against(MEMBERS, values));
    var added = entries.add(CaseViews.CASE, only(OF_CASE, values));
    refusals.addAll(refusals(added));
    if (!refusals.isEmpty() || !(added instanceof Outcome.Done<UUID>(var id))) {
      return Outcome.refused(refusals);
    }
    var key = entries.key(CaseViews.CASE, id);
    for (int number = 1; number <= MEMBERS; number++) {
      refusals.addAll(addMember(key, number, values));
    }
    var submission = only(OF_SUBMISSION, values);
    if (!submission.isEmpty()) {
      submission.put("case", key);
      refusals.addAll(refusals(entries.add(new RecordKind("submission"), submission)));
    }
    return refusals.isEmpty() ? Outcome.done(id) : Outcome.refused(refusals);
  }

  private List<Refusal> addMember(String key, int number, Map<String, String> values) {
    var written = Optional.ofNullable(values.get("person" + number));
    if (written.isEmpty()) {
      return List.of();
    }
    var member = new HashMap<String, String>();
    member.put("case", key);
    member.put("person", people.find(written.get()).orElse(written.get()));
    Optional.ofNullable(values.get("relationship" + number))
        .ifPresent(relationship -> member.put("relationship", relationship));
    return refusals(entries.add(new RecordKind("case-member"), member)).stream()
        .map(refusal ->
            refusal.location().isPresent()
                ? refusal.at(Location.field(refusal.location().get().column() + number))
                : refusal)
        .toList();
  }

  private static List<Refusal> refusals(Outcome<UUID> outcome) {
    return switch (outcome) {
      case Outcome.Done<UUID> _ -> List.of();
      case Outcome.Refused<UUID>(var refusals) -> refusals;
    };
  }

  private static Map<String, String> only(List<String> names, Map<String, String> values) {
    var some = new HashMap<>(values);
    some.keySet().retainAll(names);
    return some;
  }

  private ResponseEntity<String> form(Map<String, String> values, List<Refusal> refusals) {
    var words = pages.wording();
    var inputs = new ArrayList<Input>();
    for (var name : OF_CASE) {
      inputs.add(input("case", name, name, control(name, words), values, refusals));
    }
    IntStream.rangeClosed(1, MEMBERS)
        .forEach(number -> inputs.addAll(member(number, words, values, refusals)));
    for (var name : OF_SUBMISSION) {
      inputs.add(input("submission", name, name, control(name, words), values, refusals));
    }
    var names = inputs.stream().map(Input::name).toList();
    var problems =
        refusals.stream()
            .filter(refusal ->
                refusal.location().filter(where -> names.contains(where.column())).isEmpty())
            .map(words::sentence)
            .distinct()
            .toList();
    return pages.form(
        new FormView(
            pages.frame(words.text("case.new"), new Link(words.text("records.case"), list())),
            words.text("case.new.lead"),
            "/cases/new",
            problems,
            List.of(),
            inputs,
            Map.of(),
            words.text("case.new.send"),
            new Link(words.text("records.cancel"), list())));
  }

  private String list() {
    return pages.mayOpen("/cases") ? "/cases" : "/records/case";
  }

  private List<Input> member(
      int number, Wording words, Map<String, String> values, List<Refusal> refusals) {
    var person = "person" + number;
    var relationship = "relationship" + number;
    return List.of(
        new Input(
            person,
            words.text("case.new.person", number),
            number == 1 ? words.text("case.person-number.help") : "",
            new Control.Line(60),
            number == 1,
            values.getOrDefault(person, ""),
            sentences(person, words, refusals)),
        new Input(
            relationship,
            words.text("case.new.relationship", number),
            "",
            new Control.Select(choices(RELATIONSHIPS, "code.case-member.relationship.", words)),
            number == 1,
            values.getOrDefault(relationship, number == 1 ? RELATIONSHIPS.getFirst() : ""),
            sentences(relationship, words, refusals)));
  }

  private Input input(
      String kind,
      String name,
      String field,
      Control control,
      Map<String, String> values,
      List<Refusal> refusals) {
    var words = pages.wording();
    return new Input(
        name,
        words.text("field." + kind + "." + field),
        words.text("field." + kind + "." + field + ".help"),
        control,
        List.of("destination", "asylum_country", "pathway").contains(name),
        values.getOrDefault(name, ""),
        sentences(name, words, refusals));
  }

  private static List<String> sentences(String name, Wording words, List<Refusal> refusals) {
    return refusals.stream()
        .filter(
            refusal -> refusal.location().filter(where -> where.column().equals(name)).isPresent())
        .map(words::sentence)
        .distinct()
        .toList();
  }

  private Control control(String name, Wording words) {
    return switch (name) {
      case "destination", "asylum_country" ->
          new Control.Lookup(
              places.countries(words.language()).stream()
                  .map(code -> new Choice(places.countryName(code, words.language()), code.value()))
                  .toList());
      case "site" ->
          new Control.Lookup(
              places.list(java.util.Set.of(PlaceKind.SITE, PlaceKind.DISTRICT)).stream()
                  .map(place -> new Choice(place.code().value(), place.name()))
                  .toList());
      case "pathway" ->
          new Control.Select(
              choices(
                  List.of(
                      "resettlement", "humanitarian_admission", "family_reunification", "other"),
                  "code.pathway.",
                  words));
      case "travels_together" -> new Control.YesNo();
      case "referred_on", "submitted_on" ->
          new Control.Day(Optional.of(reading.today().toString()));
      case "category" ->
          new Control.Select(choices(categories(), "code.submission.category.", words));
      case "priority" ->
          new Control.Select(
              choices(
                  List.of("emergency", "urgent", "normal"), "code.submission.priority.", words));
      default -> new Control.Line(60);
    };
  }

  private static List<String> categories() {
    return Arrays.asList(
        "legal_or_physical_protection",
        "survivors_of_violence_or_torture",
        "medical_needs",
        "women_and_girls_at_risk",
        "family_reunification",
        "children_and_adolescents_at_risk",
        "lack_of_alternative_solutions");
  }

  private static List<Choice> choices(List<String> codes, String key, Wording words) {
    return codes.stream().map(code -> new Choice(code, words.text(key + code))).toList();
  }
}
