package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.inzira.health.departing.Answers.Answer;
import org.inzira.health.departing.CheckView.Line;
import org.inzira.health.departing.Checks.Decision;
import org.inzira.health.departing.TreatmentTable.Question;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.Sex;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** What is asked before a treatment, and what the page shows of it. */
@Component
class TreatmentForm {

  private static final String WEIGHT = "weight";
  private static final int GRAMS = 1000;
  private static final int WEIGHT_LENGTH = 6;

  private final TreatmentTable table;
  private final Registers registers;

  TreatmentForm(TreatmentTable table, Registers registers) {
    this.table = table;
    this.registers = registers;
  }

  /** What was sent; the names of answers and of decisions. */
  record Sent(Map<String, String> values) {

    static Sent of(Function<String, String> sent, TreatmentTable table) {
      var values = new HashMap<String, String>();
      for (var question : Question.values()) {
        values.put(question.code(), sent.apply(question.code()));
      }
      values.put(WEIGHT, sent.apply(WEIGHT).strip().replace(',', '.'));
      for (var drug : table.drugs()) {
        for (var part : List.of("decision-", "dose-", "why-")) {
          values.put(part + drug.id(), sent.apply(part + drug.id()).strip());
        }
      }
      return new Sent(Map.copyOf(values));
    }

    String of(String name) {
      return values.getOrDefault(name, "");
    }

    /** In grams; empty when nothing, or no weight, was written. */
    OptionalInt grams() {
      try {
        var grams = new java.math.BigDecimal(of(WEIGHT)).movePointRight(3).intValueExact();
        return grams >= GRAMS / 2 && grams <= 300 * GRAMS
            ? OptionalInt.of(grams)
            : OptionalInt.empty();
      } catch (NumberFormatException | ArithmeticException malformed) {
        return OptionalInt.empty();
      }
    }

    boolean isFaulty() {
      return !of(WEIGHT).isEmpty() && grams().isEmpty();
    }
  }

  Sent read(Function<String, String> sent) {
    return Sent.of(sent, table);
  }

  TreatmentTable table() {
    return table;
  }

  /** What is known of somebody; a birth that is not known may have been on any day. */
  Answers answers(DepartingPerson person, Sent sent, LocalDate today) {
    return new Answers(
        today,
        person.birth().map(BirthDate::date).orElse(LocalDate.of(1900, 1, 1)),
        person.birth().map(TreatmentForm::last).orElse(today),
        sent.grams(),
        Answer.read(sent.of(Question.LOA_LOA.code())),
        isAskedOfPregnancy(person, today)
            ? Answer.read(sent.of(Question.PREGNANCY.code()))
            : Answer.NOT_ASKED,
        Answer.read(sent.of(Question.SEIZURES.code())));
  }

  private static LocalDate last(BirthDate birth) {
    return switch (birth.precision()) {
      case DAY -> birth.date();
      case MONTH -> birth.date().plusMonths(1).minusDays(1);
      case YEAR -> birth.date().plusYears(1).minusDays(1);
    };
  }

  boolean isAskedOfPregnancy(DepartingPerson person, LocalDate today) {
    var ages = table.pregnancy();
    return person.sex() != Sex.MALE
        && person
            .birth()
            .map(birth ->
                !last(birth).plusYears(ages.untilYears() + 1L).isBefore(today)
                    && !birth.date().plusYears(ages.fromYears()).isAfter(today))
            .orElse(true);
  }

  /** The answers as the record keeps them. */
  static Map<String, String> kept(Answers answers) {
    var values = new HashMap<String, String>();
    put(values, "loa_loa", answers.loaLoa());
    put(values, "pregnant", answers.pregnant());
    put(values, "seizures", answers.seizures());
    answers.grams().ifPresent(grams -> values.put("weight_grams", Integer.toString(grams)));
    return values;
  }

  private static void put(Map<String, String> values, String name, Answer answer) {
    if (answer != Answer.NOT_ASKED) {
      values.put(name, answer.code());
    }
  }

  /** What was decided; a drug without a decision is left out. */
  List<Decision> decisions(List<TreatmentAdvice> advice, Sent sent) {
    return advice.stream()
        .filter(one -> !sent.of("decision-" + one.drug().id()).isEmpty())
        .map(one -> {
          var id = one.drug().id();
          return new Decision(
              one,
              sent.of("decision-" + id).equals("given"),
              sent.of("dose-" + id),
              sent.of("why-" + id));
        })
        .toList();
  }

  CheckView.Treatment view(
      DepartingWords said,
      DepartingPerson person,
      Sent sent,
      List<Refusal> refusals,
      LocalDate today) {
    var words = said.words();
    var advice = TreatmentAdvice.all(table, answers(person, sent, today));
    var warnings = new ArrayList<String>();
    if (advice.stream().anyMatch(one -> one.waitsFor(Question.LOA_LOA))) {
      warnings.add(
          words.text(
              person.nationality().filter(table.loaLoa()::contains).isPresent()
                  ? "health.treatment.loa_loa.national"
                  : "health.treatment.loa_loa.open"));
    }
    return new CheckView.Treatment(
        refusals.stream().map(words::sentence).distinct().toList(),
        warnings,
        questions(said, person, sent, today),
        advice.stream().map(one -> line(said, one, sent)).toList(),
        decided(said, person),
        said.rules(table));
  }

  private List<Input> questions(
      DepartingWords said, DepartingPerson person, Sent sent, LocalDate today) {
    var words = said.words();
    var inputs = new ArrayList<Input>();
    for (var question : Question.values()) {
      if (question != Question.PREGNANCY || isAskedOfPregnancy(person, today)) {
        var choices =
            List.of(
                new Choice("no", words.text("page.no")), new Choice("yes", words.text("page.yes")));
        inputs.add(input(said, question.code(), new Control.Select(choices), sent));
      }
    }
    inputs.add(input(said, WEIGHT, new Control.Line(WEIGHT_LENGTH), sent));
    return inputs;
  }

  private static Input input(DepartingWords said, String name, Control control, Sent sent) {
    var words = said.words();
    return new Input(
        name,
        words.text("health.treatment.ask." + name),
        words.text("health.treatment.ask." + name + ".help"),
        control,
        false,
        sent.of(name),
        List.of());
  }

  private static Line line(DepartingWords said, TreatmentAdvice advice, Sent sent) {
    var id = advice.drug().id();
    return new Line(
        id,
        said.drug(id),
        said.inLanguage(advice.drug().doses()),
        said.verdict(advice),
        advice.isIllustrative(),
        said.reasons(advice),
        sent.of("decision-" + id),
        sent.of("dose-" + id),
        sent.of("why-" + id));
  }

  private Table decided(DepartingWords said, DepartingPerson person) {
    var words = said.words();
    var kept =
        registers.list(TreatmentDefinition.KIND, "person", Set.of(person.id().value())).stream()
            .sorted(
                java.util.Comparator.comparing(
                        (SavedRecord one) -> one.values().day("decided_on").orElseThrow())
                    .reversed()
                    .thenComparing(one -> one.values().text("drug").orElseThrow()))
            .map(one -> said.treatment(one))
            .toList();
    return Table.of(
        words.text("health.treatment.decided"),
        List.of(
            Column.text(words.text("field.presumptive-treatment.decided_on")),
            Column.text(words.text("field.presumptive-treatment.drug")),
            Column.text(words.text("field.presumptive-treatment.decision")),
            Column.text(words.text("field.presumptive-treatment.why"))),
        kept,
        words.text("health.treatment.decided.none"));
  }
}
