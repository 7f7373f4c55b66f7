package org.inzira.health.laboratory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.kernel.Sex;
import org.jspecify.annotations.Nullable;

/** Reads one file of tests, and collects all that is wrong with it. */
final class CatalogueReading {

  private static final Origin NOWHERE =
      new Origin("", Optional.empty(), Origin.Certainty.ILLUSTRATIVE, Map.of());

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Origin> rules = new HashMap<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, Catalogue.LoincCode> codes = new LinkedHashMap<>();

  Catalogue read(CatalogueFile.Written written) {
    var version = text(written.version(), "version");
    orEmpty(written.rules()).forEach((id, rule) -> rules.put(id, origin("rule " + id, rule)));
    orEmpty(written.answers()).forEach(this::take);
    orEmpty(written.codes()).forEach(this::take);
    var tests = new ArrayList<TestKind>();
    var seen = new HashSet<String>();
    for (var line : orEmpty(written.tests())) {
      var id = text(line.id(), "test without id");
      check(seen.add(id), id + ": stands twice");
      tests.add(test(id, line));
    }
    check(!tests.isEmpty(), "no tests");
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "the tests of the laboratory are faulty: " + String.join("; ", faults));
    }
    return new Catalogue(version, tests, List.copyOf(codes.values()));
  }

  private void take(CatalogueFile.Said said) {
    var id = text(said.id(), "answer without id");
    var answer =
        new Answer(
            id,
            value(Finding.class, said.finding(), "answer " + id + ": finding")
                .orElse(Finding.OTHER),
            text(said.display(), "answer " + id + ": display"),
            Optional.ofNullable(said.code()),
            Optional.ofNullable(said.interpretation()));
    check(answers.put(id, answer) == null, "answer " + id + ": stands twice");
  }

  private void take(CatalogueFile.CodeLine line) {
    var code = text(line.code(), "code without digits");
    check(Catalogue.LoincCode.isWhole(code), "code " + code + ": its last digit does not fit");
    var named =
        new Catalogue.LoincCode(
            code, text(line.name(), "code " + code + ": name"), rule(line.rule(), code));
    check(codes.put(code, named) == null, "code " + code + ": stands twice");
  }

  private Origin origin(String where, CatalogueFile.Rule rule) {
    var lookedAt = day(rule.lookedAt(), where + ": looked_at");
    var certainty =
        value(Origin.Certainty.class, rule.certainty(), where + ": certainty")
            .orElse(Origin.Certainty.ILLUSTRATIVE);
    var notes = orEmpty(rule.note());
    check(notes.keySet().containsAll(Set.of("en", "fr")), where + ": note in two languages");
    check(
        certainty == Origin.Certainty.ILLUSTRATIVE || lookedAt.isPresent(),
        where + ": certain, without the day on which its source was looked at");
    return new Origin(text(rule.source(), where + ": source"), lookedAt, certainty, notes);
  }

  private TestKind test(String id, CatalogueFile.Line line) {
    check(id.matches("[a-z][a-z0-9_]{1,39}"), id + ": not an id");
    int specimens = Objects.requireNonNullElse(line.specimens(), 1);
    int days = Objects.requireNonNullElse(line.differentDays(), 1);
    check(specimens >= 1 && days >= 1 && days <= specimens, id + ": specimens and days");
    check(
        line.youngestYears() == null
            || line.oldestYears() == null
            || line.youngestYears() <= line.oldestYears(),
        id + ": younger than its oldest is nobody");
    var steps = new ArrayList<TestKind.Step>();
    var seen = new HashSet<String>();
    for (var step : orEmpty(line.steps())) {
      var named = text(step.id(), id + ": step without id");
      check(seen.add(named), id + "." + named + ": stands twice");
      steps.add(step(id + "." + named, named, step));
    }
    check(!steps.isEmpty(), id + ": no steps");
    return new TestKind(
        new TestCode(id.matches("[a-z][a-z0-9_]{1,39}") ? id : "unreadable"),
        text(line.specimen(), id + ": specimen"),
        specimens,
        days,
        line.sex() == null ? Optional.empty() : value(Sex.class, line.sex(), id + ": sex"),
        optional(line.youngestYears()),
        optional(line.oldestYears()),
        line.consent(),
        line.tuberculosis(),
        rule(line.rule(), id),
        steps);
  }

  private TestKind.Step step(String where, String id, CatalogueFile.StepLine line) {
    var said = known(orEmpty(line.answers()), where + ": answers");
    var quantity = Optional.ofNullable(line.quantity()).map(one -> quantity(where, one));
    check(said.isEmpty() == quantity.isPresent(), where + ": either answers or a quantity");
    var methods = methods(where, orEmpty(line.methods()));
    orEmpty(line.loinc())
        .forEach(code -> check(codes.containsKey(code), where + ": code of no list: " + code));
    var until = optional(line.untilDays());
    check(
        line.fromDays() >= 0 && (until.isEmpty() || until.getAsInt() >= line.fromDays()),
        where + ": cannot be read on any day");
    check(!line.negativeWaits() || quantity.isEmpty(), where + ": a quantity does not wait");
    return new TestKind.Step(
        id,
        text(line.name(), where + ": name"),
        orEmpty(line.loinc()),
        said,
        quantity,
        methods,
        among(said, quantity, orEmpty(line.secondLook()), where + ": second_look"),
        among(said, quantity, orEmpty(line.critical()), where + ": critical"),
        line.fromDays(),
        until,
        line.negativeWaits(),
        line.ends());
  }

  private List<Answer> known(List<String> ids, String where) {
    var known = new ArrayList<Answer>();
    for (var id : ids) {
      var answer = Optional.ofNullable(answers.get(id));
      check(answer.isPresent(), where + ": unknown: " + id);
      answer.ifPresent(known::add);
    }
    return known;
  }

  /** Of a quantity only the word positive can be looked at twice. */
  private Set<String> among(
      List<Answer> said, Optional<TestKind.Quantity> quantity, List<String> ids, String where) {
    for (var id : ids) {
      check(
          quantity.isPresent()
              ? id.equals("positive")
              : said.stream().anyMatch(one -> one.id().equals(id)),
          where + ": unknown: " + id);
    }
    return Set.copyOf(ids);
  }

  private List<TestKind.Method> methods(String where, List<CatalogueFile.MethodLine> lines) {
    check(!lines.isEmpty(), where + ": no method");
    var methods = new ArrayList<TestKind.Method>();
    for (var line : lines) {
      var id = text(line.id(), where + ": method without id");
      check(line.waitDays() != null && line.waitDays() >= 0, where + "." + id + ": wait_days");
      methods.add(
          new TestKind.Method(
              id,
              Objects.requireNonNullElse(line.waitDays(), 0),
              rule(line.rule(), where + "." + id)));
    }
    return methods;
  }

  private TestKind.Quantity quantity(String where, CatalogueFile.Measured written) {
    var least = number(written.least(), where + ": least");
    var most = number(written.most(), where + ": most");
    check(
        least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) < 0,
        where + ": least and most");
    return new TestKind.Quantity(
        text(written.unit(), where + ": unit"),
        least.orElse(BigDecimal.ZERO),
        most.orElse(BigDecimal.ZERO),
        number(written.positiveFrom(), where + ": positive_from"),
        number(written.criticalBelow(), where + ": critical_below"),
        number(written.criticalFrom(), where + ": critical_from"));
  }

  private Origin rule(@Nullable String named, String where) {
    var found = named == null ? Optional.<Origin>empty() : Optional.ofNullable(rules.get(named));
    check(found.isPresent(), where + ": unknown rule: " + named);
    return found.orElse(NOWHERE);
  }

  private Optional<BigDecimal> number(@Nullable String written, String where) {
    try {
      return Optional.ofNullable(written).map(BigDecimal::new);
    } catch (NumberFormatException malformed) {
      faults.add(where + ": no number: " + written);
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(@Nullable String written, String where) {
    try {
      return Optional.ofNullable(written).map(LocalDate::parse);
    } catch (DateTimeException malformed) {
      faults.add(where + ": no day: " + written);
      return Optional.empty();
    }
  }

  private <E extends Enum<E>> Optional<E> value(
      Class<E> type, @Nullable String written, String where) {
    for (var one : type.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(written)) {
        return Optional.of(one);
      }
    }
    faults.add(where + ": unknown: " + written);
    return Optional.empty();
  }

  private String text(@Nullable String written, String where) {
    check(written != null && !written.isBlank(), where + ": is missing");
    return Objects.requireNonNullElse(written, "");
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static OptionalInt optional(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : map;
  }
}
