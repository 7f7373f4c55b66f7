package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Scheme;
import org.inzira.health.asked.Schemes;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.SectionState;
import org.inzira.health.examining.ExaminingView.SignaturePage;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.RecordView.Item;
import org.springframework.stereotype.Component;

/** Puts into a page what a physician signs, and what it rests on. */
@Component
class SignatureViews {

  private static final int REASON_LENGTH_MAX = 500;
  private static final Set<String> NOTICED = Set.of("yes", "abnormal");

  private final ExaminationLists lists;
  private final Schemes schemes;
  private final Questions questions;
  private final Pages pages;

  SignatureViews(ExaminationLists lists, Schemes schemes, Questions questions, Pages pages) {
    this.lists = lists;
    this.schemes = schemes;
    this.questions = questions;
    this.pages = pages;
  }

  SignaturePage page(
      OpenedExaminations.File opened, Map<String, String> typed, List<Refusal> refusals) {
    var file = opened.file();
    var one = file.examination();
    var said = lists.said();
    var words = said.words();
    var scheme = schemes.of(one.request().destination());
    var inputs = inputs(file, scheme, typed, refusals, said);
    var names = inputs.stream().map(Input::name).toList();
    var back = ExaminationLists.address(one.id());
    return new SignaturePage(
        pages.frame(
            words.text("examining.signature"),
            new Link(words.text("examining.title"), ExaminingRoutes.LIST),
            new Link(opened.one().name(), back)),
        said.who(opened.one(), file.examined()),
        said.request(one),
        StepForms.general(refusals, names)
            .filter(refusal -> !isMissing(refusal))
            .map(words::sentence)
            .toList(),
        ExaminationViews.missing(file, said),
        facts(file, said),
        scheme.origin().isIllustrative()
            ? words.text("examining.scheme.illustrative", scheme.origin().note(said.language()))
            : words.text("examining.scheme", scheme.origin().note(said.language())),
        inputs,
        back + "/signature",
        back,
        one.version(),
        file.isReady());
  }

  /** What is missing stands on the page in its own words. */
  private static boolean isMissing(Refusal refusal) {
    return refusal.code().equals("EX-074")
        || (refusal.code().compareTo("EX-042") >= 0 && refusal.code().compareTo("EX-047") <= 0);
  }

  /** What was answered with yes, or found abnormal. */
  private String noticed(ExaminationFile file, Section section, ExaminingWords said) {
    var kept = file.section(section);
    if (kept.state() != SectionState.COMPLETE) {
      return said.state(kept.state()).label();
    }
    var noticed =
        questions.of(section).stream()
            .filter(question -> NOTICED.contains(kept.answers().answer(question.code())))
            .map(question -> question.label(said.language()))
            .collect(Collectors.joining(", "));
    return noticed.isEmpty() ? said.words().text("examining.noticed.none") : noticed;
  }

  private List<Item> facts(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var radiology = file.section(Section.RADIOLOGY).answers();
    var facts = new ArrayList<Item>();
    facts.add(
        new Item(
            words.text("field.assessment.completed_on"),
            Cell.text(file.completedOn().map(words::day).orElse("–"))
                .withNote(words.text("examining.completed.note"))));
    if (!radiology.answer("reading").isEmpty()) {
      facts.add(
          new Item(
              said.section(Section.RADIOLOGY),
              Cell.text(words.text("examining.reading." + radiology.answer("reading")))
                  .withNote(radiology.answer("findings"))));
    }
    for (var section : List.of(Section.HISTORY, Section.PHYSICAL, Section.MENTAL_HEALTH)) {
      facts.add(new Item(said.section(section), Cell.text(noticed(file, section, said))));
    }
    var conditions = file.section(Section.CONDITIONS).answers().answer("conditions");
    if (!conditions.isEmpty()) {
      facts.add(new Item(words.text("examining.conditions"), Cell.text(conditions)));
    }
    file.laboratory().tests().stream()
        .filter(test -> !test.value().isEmpty())
        .forEach(
            test -> facts.add(new Item(said.test(test.test().value()), Cell.text(test.value()))));
    return facts;
  }

  private List<Input> inputs(
      ExaminationFile file,
      Scheme scheme,
      Map<String, String> typed,
      List<Refusal> refusals,
      ExaminingWords said) {
    var words = said.words();
    var inputs = classes(scheme, typed, refusals, said);
    inputs.add(
        input(
            "finding",
            words.text("field.examination.finding"),
            new Control.Select(StepForms.outcomes(words, "code.finding.")),
            true,
            typed,
            refusals));
    if (file.missing().stream().anyMatch(missing -> !missing.isBinding())) {
      inputs.add(
          input(
              "although",
              words.text("examining.although"),
              new Control.Line(REASON_LENGTH_MAX),
              true,
              typed,
              refusals));
    }
    late(typed, refusals).ifPresent(inputs::add);
    return inputs;
  }

  private List<Input> classes(
      Scheme scheme, Map<String, String> typed, List<Refusal> refusals, ExaminingWords said) {
    var inputs = new ArrayList<Input>();
    for (var axis : scheme.axes()) {
      var choices =
          axis.classes().stream()
              .map(term -> new Choice(term.code(), term.label(said.language())))
              .toList();
      inputs.add(
          input(
              axis.field().code(),
              axis.label(said.language()),
              new Control.Select(choices),
              axis.required(),
              typed,
              refusals));
    }
    return inputs;
  }

  /** Asked only when a closed year is touched. */
  private Optional<Input> late(Map<String, String> typed, List<Refusal> refusals) {
    var words = pages.wording();
    boolean isLate =
        refusals.stream()
            .anyMatch(
                one -> one.location().filter(at -> at.column().equals("late_reason")).isPresent());
    var choices =
        Stream.of("correction", "late_record")
            .map(code -> new Choice(code, words.text("reason." + code)))
            .toList();
    return isLate
        ? Optional.of(
            input(
                "late_reason",
                words.text("examining.late-reason"),
                new Control.Select(choices),
                true,
                typed,
                refusals))
        : Optional.empty();
  }

  private Input input(
      String name,
      String label,
      Control control,
      boolean isRequired,
      Map<String, String> typed,
      List<Refusal> refusals) {
    return new Input(
        name,
        label,
        "",
        control,
        isRequired,
        typed.getOrDefault(name, ""),
        refusals.stream()
            .filter(one -> one.location().filter(at -> at.column().equals(name)).isPresent())
            .map(pages.wording()::sentence)
            .toList());
  }
}
