package org.inzira.health.examining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Question;
import org.inzira.health.asked.Question.Kind;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.SectionFile;
import org.inzira.health.examination.State.Step;
import org.inzira.health.examining.ExaminingView.Row;
import org.inzira.health.examining.ExaminingView.SectionPage;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Conflict;
import org.inzira.page.FormView.Input;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.RecordView.Event;
import org.springframework.stereotype.Component;

/** Puts one section into what its page prints. */
@Component
class ExaminationSectionViews {

  private static final int REASON_LENGTH_MAX = 500;
  private static final String STALE = "EX-022";
  private static final String DONE_ON = "done_on";
  private static final String NOT_DONE = "not_done_reason";
  private static final String CORRECTION = "correction_reason";

  private final ExaminationLists lists;
  private final Questions questions;
  private final Pages pages;

  ExaminationSectionViews(ExaminationLists lists, Questions questions, Pages pages) {
    this.lists = lists;
    this.questions = questions;
    this.pages = pages;
  }

  /** A section of an examination that was opened. */
  record OpenSection(OpenedExaminations.File examination, Section section) {
    SectionFile kept() {
      return examination.file().section(section);
    }
  }

  /** What stands in the form. */
  record Filled(Answers answers, String doneOn, String notDone, String correction, int version) {

    static Filled of(SectionFile kept, LocalDate today) {
      return new Filled(
          kept.answers(),
          kept.doneOn().orElse(today).toString(),
          kept.notDoneReason(),
          "",
          kept.version());
    }
  }

  SectionPage page(
      OpenSection opened,
      Filled filled,
      List<Refusal> refusals,
      List<SectionFile.Version> history) {
    var file = opened.examination().file();
    var said = lists.said();
    var words = said.words();
    var kept = opened.kept();
    boolean isStale = refusals.stream().anyMatch(one -> one.code().equals(STALE));
    var back = ExaminationLists.address(file.examination().id());
    var reason = new Control.Line(REASON_LENGTH_MAX);
    return new SectionPage(
        pages.frame(
            said.section(opened.section()),
            new Link(words.text("examining.title"), ExaminingRoutes.LIST),
            new Link(opened.examination().one().name(), back)),
        said.who(opened.examination().one(), file.examined()),
        List.of(said.state(kept.state())),
        back + "/sections/" + opened.section().code(),
        back,
        isStale ? kept.version() : filled.version(),
        file.state().allows(Step.WRITE),
        StepForms.general(refusals, List.of("answers", DONE_ON, NOT_DONE, CORRECTION))
            .filter(refusal -> !refusal.code().equals(STALE))
            .map(words::sentence)
            .toList(),
        isStale ? conflicts(opened, filled, said) : List.of(),
        rows(opened, filled, refusals, said),
        input(DONE_ON, new Control.Day(Optional.empty()), filled.doneOn(), refusals),
        input(NOT_DONE, reason, filled.notDone(), refusals),
        kept.state().isClosed()
            ? Optional.of(input(CORRECTION, reason, filled.correction(), refusals))
            : Optional.empty(),
        history.stream().map(version -> event(version, said)).toList());
  }

  private Event event(SectionFile.Version version, ExaminingWords said) {
    return new Event(
        said.words().moment(version.at()),
        version.account(),
        said.state(version.state()).label(),
        version.reason());
  }

  private Input input(String name, Control control, String value, List<Refusal> refusals) {
    var words = pages.wording();
    return new Input(
        name,
        words.text("field.examination-section." + name),
        "",
        control,
        true,
        value,
        refusals.stream()
            .filter(one -> one.location().filter(at -> at.column().equals(name)).isPresent())
            .map(words::sentence)
            .toList());
  }

  /** Both values of what differs; what the visitor typed stays in the form. */
  private List<Conflict> conflicts(OpenSection opened, Filled filled, ExaminingWords said) {
    var conflicts = new ArrayList<Conflict>();
    var theirs = opened.kept().answers();
    for (var question : questions.of(opened.section())) {
      var mine = filled.answers().answer(question.code());
      var other = theirs.answer(question.code());
      if (!mine.equals(other)) {
        conflicts.add(
            new Conflict(
                question.label(said.language()),
                shown(question, mine, said),
                shown(question, other, said)));
      }
    }
    return conflicts;
  }

  private static String shown(Question question, String answer, ExaminingWords said) {
    return answer.isEmpty() ? "–" : said.answer(question, answer);
  }

  private List<Row> rows(
      OpenSection opened, Filled filled, List<Refusal> refusals, ExaminingWords said) {
    var person = opened.examination().file().examined();
    return questions.of(opened.section()).stream()
        .filter(question ->
            question.isAskedOf(person) || !filled.answers().answer(question.code()).isEmpty())
        .map(question ->
            new Row(
                question,
                question.label(said.language()),
                question.unit(said.language()),
                filled.answers().answer(question.code()),
                choices(question, said),
                question.required(),
                refusals.stream()
                    .filter(one -> isAbout(one, question))
                    .map(one -> shortly(one, question, opened.section(), said))
                    .toList()))
        .toList();
  }

  private static boolean isAbout(Refusal refusal, Question question) {
    return refusal.location().filter(at -> at.column().equals("answers")).isPresent()
        && !refusal.arguments().isEmpty()
        && refusal.arguments().getFirst().equals(question.code());
  }

  /** Beside its question a sentence need not name it again. */
  private String shortly(Refusal refusal, Question question, Section section, ExaminingWords said) {
    if (refusal.code().equals("EX-015")) {
      return said.words().text("examining.needed");
    }
    var sentence = said.words().sentence(said(refusal, section, said));
    var rest = sentence.substring(question.label(said.language()).length());
    var told = rest.replaceFirst("^\\s?:\\s", "");
    return told.substring(0, 1).toUpperCase(said.words().language()) + told.substring(1);
  }

  /** The same refusal with the words of its questions in place of their codes. */
  private Refusal said(Refusal refusal, Section section, ExaminingWords said) {
    var arguments =
        refusal.arguments().stream()
            .map(code ->
                questions.find(section, code).map(one -> one.label(said.language())).orElse(code))
            .toList();
    return new Refusal(refusal.code(), arguments, refusal.location());
  }

  private static List<Choice> choices(Question question, ExaminingWords said) {
    var words = said.words();
    return switch (question.kind()) {
      case Kind.YesNo() ->
          List.of(
              new Choice("no", words.text("page.no")), new Choice("yes", words.text("page.yes")));
      case Kind.Choice(var options) ->
          options.keySet().stream()
              .map(code -> new Choice(code, said.answer(question, code)))
              .toList();
      case Kind.Measure _, Kind.Day _, Kind.Line _, Kind.Words _ -> List.of();
    };
  }
}
