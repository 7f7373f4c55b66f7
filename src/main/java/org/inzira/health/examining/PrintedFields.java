package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.health.asked.PrintedForms;
import org.inzira.health.asked.Question;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Scheme;
import org.inzira.health.asked.Schemes;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examining.ExaminingView.Part;
import org.inzira.page.Cell;
import org.inzira.page.RecordView.Item;
import org.springframework.stereotype.Component;

/**
 * Gives what the form of a destination prints, in its order, each answer once. What is confidential
 * is printed only where a form names it and to who may read it; no shipped form does.
 */
@Component
class PrintedFields {

  private final PrintedForms forms;
  private final Questions questions;
  private final Schemes schemes;

  PrintedFields(PrintedForms forms, Questions questions, Schemes schemes) {
    this.forms = forms;
    this.questions = questions;
    this.schemes = schemes;
  }

  /** One heading with its lines. */
  record Printed(String id, Part part) {}

  List<Printed> of(OpenedExaminations.File opened, ExaminingWords said) {
    var form = forms.of(opened.file().examination().request().destination());
    var printed = new ArrayList<Printed>();
    var seen = new HashSet<String>();
    for (var block : form.blocks()) {
      var items =
          block.fields().stream().flatMap(field -> field(field, opened, said, seen)).toList();
      if (!items.isEmpty()) {
        printed.add(
            new Printed(
                "part" + printed.size(), new Part(block.title(said.language()), "", items)));
      }
    }
    return printed;
  }

  String foot(OpenedExaminations.File opened, ExaminingWords said) {
    var form = forms.of(opened.file().examination().request().destination());
    return said.words()
        .text("examining.form.foot", forms.version(), form.origin().note(said.language()));
  }

  private Stream<Item> field(
      String field, OpenedExaminations.File opened, ExaminingWords said, Set<String> seen) {
    var parts = field.split("\\.", 2);
    if (parts.length < 2) {
      return own(field, opened, said);
    }
    var section = Section.find(parts[0]).orElseThrow();
    if (section == Section.REFERRAL && parts[1].equals("*")) {
      return Stream.concat(
          answers(section, questions.of(section).stream(), opened, said, seen),
          ReferralViews.items(opened.file().referrals(), said));
    }
    var asked =
        parts[1].equals("*")
            ? questions.of(section).stream()
            : questions.find(section, parts[1]).stream();
    return answers(section, asked, opened, said, seen);
  }

  private static Stream<Item> answers(
      Section section,
      Stream<Question> asked,
      OpenedExaminations.File opened,
      ExaminingWords said,
      Set<String> seen) {
    return asked
        .filter(question -> seen.add(section.code() + "." + question.code()))
        .flatMap(question -> answer(opened.file(), section, question, said).stream());
  }

  private static Optional<Item> answer(
      ExaminationFile file, Section section, Question question, ExaminingWords said) {
    var answer = file.section(section).answers().answer(question.code());
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(question.label(said.language()), Cell.text(said.answer(question, answer))));
  }

  private Stream<Item> own(String field, OpenedExaminations.File opened, ExaminingWords said) {
    return switch (field) {
      case "tests" -> tests(opened.file(), said, false);
      case "confidential_tests" -> tests(opened.file(), said, true);
      case "grade", "tuberculosis_class", "other_class" -> classified(field, opened.file(), said);
      case "signature" -> signature(opened.file(), said);
      default -> text(field, opened, said).filter(one -> !one.value().text().isEmpty());
    };
  }

  private static Stream<Item> text(
      String field, OpenedExaminations.File opened, ExaminingWords said) {
    var words = said.words();
    var one = opened.one();
    var examination = opened.file().examination();
    var request = examination.request();
    var value =
        switch (field) {
          case "family_name" -> one.familyName();
          case "given_name" -> one.givenName();
          case "birth_date" -> one.birth().map(said::birth).orElse("");
          case "sex" -> words.text("code.sex." + one.sex().code());
          case "nationality" -> one.nationality().map(said::country).orElse("");
          case "number" -> one.number();
          case "passport" -> request.passport().orElse("");
          case "purpose" -> words.text("code.purpose." + request.purpose());
          case "centre" ->
              request.centre().flatMap(said.places()::find).map(place -> place.name()).orElse("");
          case "opened_on" -> words.day(examination.openedOn());
          case "completed_on" -> opened.file().completedOn().map(words::day).orElse("");
          case "finding" -> examination.found().outcome().map(said::outcome).orElse("");
          default -> "";
        };
    return Stream.of(new Item(words.text("examining.printed." + field), Cell.text(value)));
  }

  private static Stream<Item> tests(
      ExaminationFile file, ExaminingWords said, boolean isConfidential) {
    return file.laboratory().tests().stream()
        .filter(test -> test.isConfidential() == isConfidential)
        .map(test ->
            new Item(
                said.test(test.test().value()),
                Cell.text(
                        test.value().isEmpty()
                            ? said.words().text("examining.progress." + test.progress().code())
                            : test.value())
                    .withNote(test.finalOn().map(said.words()::day).orElse(""))));
  }

  private Stream<Item> classified(String field, ExaminationFile file, ExaminingWords said) {
    var found = file.examination().found();
    var scheme = schemes.of(file.examination().request().destination());
    var kept =
        switch (field) {
          case "grade" -> found.grade();
          case "tuberculosis_class" -> found.tuberculosisClass();
          default -> found.otherClass();
        };
    var axis = Scheme.Field.valueOf(field.toUpperCase(java.util.Locale.ROOT));
    return kept.stream()
        .map(code ->
            new Item(
                scheme.axis(axis).map(one -> one.label(said.language())).orElse(field),
                Cell.text(said.classified(scheme, axis, code))));
  }

  private static Stream<Item> signature(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var found = file.examination().found();
    return found.signedOn().stream()
        .map(day ->
            new Item(
                words.text("field.examination.signed_by"),
                Cell.text(found.signedBy().orElse("")).withNote(words.day(day))));
  }
}
