package org.inzira.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKind;
import org.inzira.page.Choice;
import org.inzira.page.ListView;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** The choices that narrow a list, and those that fill in a form. */
@Component
class FieldChoices {

  private static final RecordKind PERSON = new RecordKind("person");
  private static final RecordKind PROJECT = new RecordKind("project");

  private final Places places;
  private final Registers registers;
  private final RecordTitles titles;

  FieldChoices(Places places, Registers registers, RecordTitles titles) {
    this.places = places;
    this.registers = registers;
    this.titles = titles;
  }

  List<ListView.Filter> of(
      Register register, RecordWords words, Wording wording, ListRequest request) {
    var filters = new ArrayList<ListView.Filter>();
    for (var name : register.definition().filters()) {
      words
          .field(name)
          .ifPresent(field ->
              filters.add(filter(name, words.label(name), choices(field, words), request)));
    }
    var projects = projects(wording);
    if (!projects.isEmpty()) {
      var label = wording.text("records.of-project");
      filters.add(filter(ListRequest.PROJECT, label, projects, request));
    }
    var sorts =
        Arrays.stream(RecordQuery.Sort.values())
            .map(sort -> new Choice(value(sort), wording.text("records.sort." + sort.code())))
            .toList();
    filters.add(filter(ListRequest.SORT, wording.text("records.sort"), sorts, request));
    var voided =
        List.of(
            new Choice("", wording.text("records.voided.not")),
            new Choice(ListRequest.VOIDED_TOO, wording.text("records.voided.too")));
    filters.add(filter(ListRequest.VOIDED, wording.text("records.voided.show"), voided, request));
    return filters;
  }

  /** The order that holds when none is chosen goes without a value. */
  private static String value(RecordQuery.Sort sort) {
    return sort == RecordQuery.Sort.NEWEST ? "" : sort.code();
  }

  private static ListView.Filter filter(
      String name, String label, List<Choice> choices, ListRequest request) {
    var value = request.chosen().getOrDefault(name, "");
    return new ListView.Filter(name, label, choices, value);
  }

  /** What a field may hold, when that is a list one can choose from. */
  List<Choice> choices(Field field, RecordWords words) {
    return switch (field.type()) {
      case FieldType.Code(var codes) ->
          codes.stream().map(code -> new Choice(code, words.code(field.name(), code))).toList();
      case FieldType.Country _ -> countries(words);
      case FieldType.Nationality _ -> nationalities(words);
      case FieldType.Place(var kinds) -> places(kinds);
      case FieldType.Reference(var kind) -> keys(kind, words.wording());
      default -> List.of();
    };
  }

  /** What a form suggests for a field: as people say it, with the code beside it. */
  List<Choice> suggestions(Field field, RecordWords words) {
    return choices(field, words).stream()
        .map(choice -> {
          var spoken = words.spoken(field, choice.value());
          return spoken.equals(choice.value()) ? choice : new Choice(spoken, choice.value());
        })
        .toList();
  }

  /** The standing projects, when projects are recorded at all. */
  List<Choice> projects(Wording wording) {
    return keys(PROJECT, wording);
  }

  private List<Choice> countries(RecordWords words) {
    return places.countries(words.language()).stream()
        .map(code -> new Choice(code.value(), words.country(code)))
        .toList();
  }

  private List<Choice> nationalities(RecordWords words) {
    return places.nationalities(words.language()).stream()
        .map(code -> new Choice(code.value(), words.country(code)))
        .toList();
  }

  private List<Choice> places(Set<String> codes) {
    return places.list(RecordWords.kinds(codes)).stream()
        .map(place -> new Choice(place.code().value(), place.name()))
        .toList();
  }

  /** The keys of a kind that has few records, none of them a person or about one. */
  private List<Choice> keys(RecordKind kind, Wording wording) {
    return registers
        .find(kind)
        .filter(register -> !kind.equals(PERSON))
        .filter(register -> register.definition().personField().isEmpty())
        .filter(register -> register.count() <= RecordQuery.LIMIT_MAX)
        .map(register -> keys(register, wording))
        .orElse(List.of());
  }

  private List<Choice> keys(Register register, Wording wording) {
    return register.list(RecordQuery.newest(RecordQuery.LIMIT_MAX)).stream()
        .map(record -> choice(register, record, wording))
        .toList();
  }

  /** Chosen by key, which a sheet would write too, and known by its title where one may be told. */
  private Choice choice(Register register, KeptRecord record, Wording wording) {
    var key = record.key().value();
    var title = titles.mayTell(register) ? titles.title(register, record.values(), wording) : "";
    return new Choice(key, title.isEmpty() ? key : key + " · " + title);
  }
}
