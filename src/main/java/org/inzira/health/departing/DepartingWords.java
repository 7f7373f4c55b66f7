package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.departing.TreatmentTable.Limit;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.SavedRecord;

/** Checks and treatments in words of a language. */
record DepartingWords(Wording words, Places places) {

  String country(CountryCode country) {
    return places.countryName(country, words.language());
  }

  String who(DepartingPerson person, LocalDate today) {
    var age = person.birth().map(birth -> age(birth, today));
    return Stream.of(
            Optional.of(person.number()),
            Optional.of(words.text("code.sex." + person.sex().code())),
            age,
            person.nationality().map(this::country))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private String age(BirthDate birth, LocalDate today) {
    int years = birth.ageYears(today).orElse(0);
    return words.text("health.departing.age", years, words.day(birth.date()));
  }

  String standing(Standing standing) {
    return words.text("health.departing.standing." + standing.code());
  }

  String outcome(Check check) {
    var needs =
        Arrays.stream(TravelCondition.values())
            .filter(check.needs()::contains)
            .map(need -> words.text("field.pre-embarkation-check." + need.code()));
    var escort = check.escort().map(code -> words.text("code.escort." + code)).stream();
    var details = Stream.concat(needs, escort).collect(Collectors.joining(", "));
    var said = words.text("code.outcome." + check.outcome().code());
    return details.isEmpty() ? said : said + ": " + details;
  }

  Table checks(List<Check> checks) {
    return Table.of(
        words.text("health.departing.checks"),
        List.of(
            Column.text(words.text("field.pre-embarkation-check.checked_on")),
            Column.text(words.text("field.pre-embarkation-check.check_kind")),
            Column.text(words.text("field.pre-embarkation-check.outcome")),
            Column.text(words.text("field.pre-embarkation-check.recall_on"))),
        checks.stream().map(this::row).toList(),
        words.text("health.departing.checks.none"));
  }

  private List<Cell> row(Check check) {
    return List.of(
        Cell.link(words.day(check.on()), "/records/pre-embarkation-check/" + check.id()),
        Cell.text(words.text("code.check_kind." + check.kind().code())),
        Cell.text(outcome(check)).withNote(check.reason().orElse("")),
        Cell.text(check.recall().map(words::day).orElse("")));
  }

  String drug(String id) {
    return words.text("code.drug." + id);
  }

  String inLanguage(Map<String, String> texts) {
    return texts.getOrDefault(words.language().getLanguage(), texts.getOrDefault("en", ""));
  }

  Badge verdict(TreatmentAdvice advice) {
    return new Badge(
        words.text("health.treatment.verdict." + advice.verdict().code()),
        switch (advice.verdict()) {
          case GIVE -> Tone.GOOD;
          case WITHHOLD -> Tone.BAD;
          case ASK -> Tone.WARNING;
        });
  }

  /** What keeps from giving it, or must be known before. */
  String reasons(TreatmentAdvice advice) {
    return advice.keeping().stream().map(this::limit).collect(Collectors.joining(" "));
  }

  private String limit(Limit limit) {
    return switch (limit) {
      case Limit.AgeUnder(var months, _) ->
          months % 12 == 0
              ? words.text("health.treatment.limit.age.years", months / 12)
              : words.text("health.treatment.limit.age.months", months);
      case Limit.WeightUnder(var grams, _) ->
          words.text("health.treatment.limit.weight", grams / 1000);
      case Limit.Asked(var question, _) -> words.text("health.treatment.limit." + question.code());
    };
  }

  /** What was decided of one drug. */
  List<Cell> treatment(SavedRecord record) {
    var values = record.values();
    return List.of(
        Cell.link(words.day(values.day("decided_on").orElseThrow()), record.ref().address()),
        Cell.text(drug(values.text("drug").orElseThrow())),
        Cell.text(
                words.text(
                    "code.presumptive-treatment.decision." + values.text("decision").orElseThrow()))
            .withNote(values.text("dose").orElse("")),
        Cell.text(values.text("why").orElse("")));
  }

  /** The rules with where they come from. */
  Table rules(TreatmentTable table) {
    var rows =
        table.drugs().stream()
            .flatMap(drug ->
                Stream.concat(
                    Stream.of(rule(drug(drug.id()), inLanguage(drug.doses()), drug.origin())),
                    drug.limits().stream()
                        .map(limit -> rule(drug(drug.id()), limit(limit), limit.origin()))))
            .collect(Collectors.toList());
    var countries =
        table.loaLoa().stream().map(this::country).sorted().collect(Collectors.joining(", "));
    rows.add(rule("Loa loa", countries, table.loaLoaOrigin()));
    return Table.of(
        words.text("health.treatment.rules", table.version()),
        List.of(
            Column.text(words.text("field.presumptive-treatment.drug")),
            Column.text(words.text("health.treatment.rule")),
            Column.text(words.text("health.treatment.source"))),
        rows,
        "");
  }

  private List<Cell> rule(String drug, String said, TreatmentTable.Origin origin) {
    var source =
        origin.illustrative()
            ? Cell.pill(words.text("health.rule.illustrative"), Tone.WARNING)
            : Cell.pill(words.text("health.rule.verified"), Tone.GOOD);
    var looked =
        origin
            .lookedAt()
            .map(day -> origin.source() + ", " + words.day(day))
            .orElse(origin.source());
    return List.of(
        Cell.text(drug),
        Cell.text(said).withNote(inLanguage(origin.notes())),
        source.withNote(looked));
  }
}
