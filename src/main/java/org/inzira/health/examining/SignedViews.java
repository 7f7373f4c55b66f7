package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Scheme;
import org.inzira.health.asked.Schemes;
import org.inzira.health.examination.Signature;
import org.inzira.health.examination.Signature.SignedSection;
import org.inzira.health.examination.Signature.SignedTest;
import org.inzira.health.examination.Signing;
import org.inzira.health.examining.ExaminingView.Part;
import org.inzira.health.examining.ExaminingView.SignedPage;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.RecordView.Item;
import org.springframework.stereotype.Component;

/** Puts into a page what was signed once, as it stood then. */
@Component
class SignedViews {

  private final ExaminationLists lists;
  private final Schemes schemes;
  private final Questions questions;
  private final Signing signing;
  private final Viewers viewers;
  private final Pages pages;

  SignedViews(
      ExaminationLists lists,
      Schemes schemes,
      Questions questions,
      Signing signing,
      Viewers viewers,
      Pages pages) {
    this.lists = lists;
    this.schemes = schemes;
    this.questions = questions;
    this.signing = signing;
    this.viewers = viewers;
    this.pages = pages;
  }

  SignedPage page(OpenedExaminations.File opened, Signature signature) {
    var said = lists.said();
    var words = said.words();
    var one = opened.file().examination();
    var scheme = schemes.of(one.request().destination());
    var parts = new ArrayList<Part>();
    signing.sections(signature).stream()
        .sorted(java.util.Comparator.comparing(SignedSection::section))
        .map(section -> part(section, said))
        .forEach(parts::add);
    var referrals = ReferralViews.items(signing.referrals(signature), said).toList();
    if (!referrals.isEmpty()) {
      parts.add(new Part(words.text("examining.referrals"), "", referrals));
    }
    parts.add(new Part(words.text("examining.laboratory"), "", tests(signature, said)));
    return new SignedPage(
        pages.frame(
            words.text("examining.signed", signature.number(), words.day(signature.signedOn())),
            new Link(words.text("examining.title"), ExaminingRoutes.LIST),
            new Link(opened.one().name(), ExaminationLists.address(one.id()))),
        said.who(opened.one(), opened.file().examined()),
        facts(signature, scheme, said),
        parts);
  }

  private static List<Item> facts(Signature signature, Scheme scheme, ExaminingWords said) {
    var words = said.words();
    var finding = signature.finding();
    var facts = new ArrayList<Item>();
    facts.add(
        new Item(
            words.text("field.examination.finding"), Cell.text(said.outcome(finding.outcome()))));
    for (var axis : scheme.axes()) {
      var code =
          switch (axis.field()) {
            case TUBERCULOSIS_CLASS -> finding.tuberculosisClass();
            case OTHER_CLASS -> finding.otherClass();
            case GRADE -> finding.grade();
          };
      code.ifPresent(given ->
          facts.add(
              new Item(
                  axis.label(said.language()),
                  Cell.text(said.classified(scheme, axis.field(), given)))));
    }
    facts.add(
        new Item(
            words.text("field.assessment.completed_on"),
            Cell.text(words.day(signature.completedOn()))));
    facts.add(
        new Item(
            words.text("field.examination.signed_by"),
            Cell.text(signature.signedBy()).withNote(words.moment(signature.at()))));
    if (!signature.although().isEmpty()) {
      facts.add(new Item(words.text("examining.although"), Cell.text(signature.although())));
    }
    return facts;
  }

  private Part part(SignedSection signed, ExaminingWords said) {
    var items =
        questions.of(signed.section()).stream()
            .filter(question -> !signed.answers().answer(question.code()).isEmpty())
            .map(question ->
                new Item(
                    question.label(said.language()),
                    Cell.text(said.answer(question, signed.answers().answer(question.code())))))
            .toList();
    var note =
        Stream.of(
                said.state(signed.state()).label(),
                signed.doneOn().map(said.words()::day).orElse(""),
                signed.reason())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Part(said.section(signed.section()), note, items);
  }

  private List<Item> tests(Signature signature, ExaminingWords said) {
    boolean isConfidant =
        viewers.find().filter(LaboratoryStanding::mayReadConfidential).isPresent();
    return signature.tests().stream()
        .map(SignedTest::read)
        .filter(test -> isConfidant || !test.isConfidential())
        .map(test ->
            new Item(
                said.test(test.test()),
                Cell.text(test.value().isEmpty() ? "–" : test.value())
                    .withNote(test.on().map(said.words()::day).orElse(""))))
        .toList();
  }
}
