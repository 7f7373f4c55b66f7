package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.health.pregnancies.ToldOfPregnancy.Told;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.page.Wording;

/** What the schedule says, in words of a language. */
record VaccinationWords(Wording words) {

  String vaccine(Vaccine vaccine) {
    return words.text("health.vaccine." + vaccine.id());
  }

  /** What was answered of a pregnancy at another station; empty when nothing was. */
  String told(Optional<Told> told, LocalDate today) {
    return told.map(one ->
            words.text(
                one.holds(today) ? "health.pregnant.told.today" : "health.pregnant.told.earlier",
                words.day(one.on()),
                words.text("health.pregnant." + one.code())))
        .orElse("");
  }

  String product(String cvx) {
    return words.text("code.vaccine." + cvx);
  }

  Badge badge(Standing standing) {
    return switch (standing) {
      case Standing.Complete _ -> badge("complete", Tone.GOOD);
      case Standing.Due _ -> badge("due", Tone.SUPPORT);
      case Standing.Overdue _ -> badge("overdue", Tone.BAD);
      case Standing.TooEarly _ -> badge("too_early", Tone.WARNING);
      case Standing.Spaced _ -> badge("spaced", Tone.WARNING);
      case Standing.TooLate _ -> badge("too_late", Tone.NEUTRAL);
      case Standing.Withheld _ -> badge("withheld", Tone.BAD);
      case Standing.Unclear _ -> badge("unclear", Tone.WARNING);
    };
  }

  private Badge badge(String code, Tone tone) {
    return new Badge(words.text("health.standing." + code), tone);
  }

  /** A sentence. */
  String said(Standing standing) {
    return switch (standing) {
      case Standing.Complete(var doses) -> words.text("health.said.complete", doses);
      case Standing.Due(var dose, var catchUp) ->
          words.text(catchUp ? "health.said.catch_up" : "health.said.due", dose);
      case Standing.Overdue(var dose, var since) ->
          words.text("health.said.overdue", dose, words.day(since));
      case Standing.TooEarly(var dose, var from) ->
          words.text("health.said.too_early", dose, words.day(from));
      case Standing.Spaced(var dose, var from, var after) ->
          words.text(
              "health.said.spaced",
              dose,
              words.day(from),
              product(after.cvx()),
              words.day(after.on()));
      case Standing.TooLate(var dose, var since) ->
          words.text("health.said.too_late", dose, words.day(since));
      case Standing.Withheld(var dose) -> words.text("health.said.withheld", dose);
      case Standing.Unclear() -> words.text("health.said.unclear");
    };
  }

  /** The vaccine and the number of the dose, and that it is overdue. */
  String shortly(Vaccine vaccine, Standing standing) {
    return switch (standing) {
      case Standing.Due(var dose, _) -> words.text("health.short.due", vaccine(vaccine), dose);
      case Standing.Overdue(var dose, _) ->
          words.text("health.short.overdue", vaccine(vaccine), dose);
      case Standing.Complete _,
          Standing.TooEarly _,
          Standing.Spaced _,
          Standing.TooLate _,
          Standing.Withheld _,
          Standing.Unclear _ ->
          vaccine(vaccine);
    };
  }

  /** The same in a list, and that its rule is illustrative. */
  String listed(Advice advice) {
    var shortly = shortly(advice.vaccine(), advice.standing());
    return advice.vaccine().rule().isIllustrative()
        ? shortly + " (" + words.text("health.rule.illustrative") + ")"
        : shortly;
  }

  /** What does not count, and what to look at, each a sentence. */
  String notes(Advice advice) {
    var faults =
        advice.invalid().stream()
            .map(one ->
                words.text(
                    "health.fault." + one.fault().code(),
                    product(one.dose().cvx()),
                    words.day(one.dose().on())));
    return java.util.stream.Stream.concat(warnings(advice).stream(), faults)
        .collect(Collectors.joining(" "));
  }

  List<String> warnings(Advice advice) {
    return advice.warnings().stream()
        .sorted()
        .map(one -> words.text("health.warning." + one.code()))
        .toList();
  }

  String note(Rule rule) {
    var notes = rule.notes();
    return notes.getOrDefault(words.language().getLanguage(), notes.getOrDefault("en", ""));
  }

  /** Where a rule comes from and when that was looked at. */
  String source(Rule rule) {
    return rule.lookedAt()
        .map(day -> words.text("health.rule.source", rule.source(), words.day(day)))
        .orElseGet(() -> words.text("health.rule.unsourced"));
  }

  Cell certainty(Rule rule) {
    var label = words.text("health.rule." + rule.certainty().code());
    return Cell.pill(label, rule.isIllustrative() ? Tone.WARNING : Tone.GOOD);
  }

  /** All that the schedule says of somebody today. */
  Table advice(List<Advice> advice) {
    var rows = advice.stream().map(this::row).toList();
    return Table.of(
        words.text("health.vaccination.today"),
        List.of(
            Column.text(words.text("health.vaccination.vaccine")),
            Column.text(words.text("health.vaccination.standing")),
            Column.text(words.text("health.vaccination.said")),
            Column.text(words.text("health.vaccination.rule")),
            Column.text(words.text("health.vaccination.certainty"))),
        rows,
        "");
  }

  private List<Cell> row(Advice advice) {
    var badge = badge(advice.standing());
    var rule = advice.vaccine().rule();
    return List.of(
        Cell.text(vaccine(advice.vaccine())),
        Cell.pill(badge.label(), badge.tone()),
        Cell.text(said(advice.standing())).withNote(notes(advice)),
        Cell.text(note(rule)).withNote(source(rule)),
        certainty(rule));
  }

  /** What holds for more than one vaccine. */
  Table rules(Schedule schedule) {
    return Table.of(
        words.text("health.vaccination.rules", schedule.version()),
        List.of(
            Column.text(words.text("health.vaccination.rule")),
            Column.text(words.text("health.vaccination.certainty"))),
        List.of(
                schedule.secondDose().rule(),
                schedule.countedFrom().rule(),
                schedule.liveApart().rule(),
                schedule.liveBeforeDeparture().rule(),
                schedule.pregnancy().rule())
            .stream()
            .map(rule -> List.of(Cell.text(note(rule)).withNote(source(rule)), certainty(rule)))
            .toList(),
        "");
  }

  Table doses(List<Patient.Dose> doses) {
    return Table.of(
        words.text("health.vaccination.had"),
        List.of(
            Column.text(words.text("field.dose.given_on")),
            Column.text(words.text("field.dose.vaccine")),
            Column.text(words.text("field.dose.given_how")),
            Column.text(words.text("field.dose.lot"))),
        doses.stream()
            .map(dose ->
                List.of(
                    Cell.link(words.day(dose.given().on()), dose.address()),
                    Cell.text(product(dose.given().cvx())),
                    Cell.text(words.text("code.given_how." + dose.how())),
                    Cell.text(dose.lot())))
            .toList(),
        words.text("health.vaccination.had.none"));
  }

  /** Number, sex and birth, as far as they are known. */
  String who(Patient patient) {
    var birth =
        patient
            .birth()
            .map(known ->
                words.text(
                    "health.born." + known.precision().code(),
                    words.day(known.date()),
                    Integer.toString(known.date().getYear()),
                    words.month(known.date().getMonth())))
            .orElseGet(() -> words.text("health.born.unknown"));
    return patient.number()
        + " · "
        + words.text("code.sex." + patient.sex().code())
        + " · "
        + birth;
  }
}
