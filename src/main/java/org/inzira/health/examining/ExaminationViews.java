package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.asked.Schemes;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.Missing;
import org.inzira.health.examination.Sending;
import org.inzira.health.examination.Signing;
import org.inzira.health.examination.State.Step;
import org.inzira.health.examining.ExaminingView.MissingLine;
import org.inzira.health.examining.ExaminingView.Page;
import org.inzira.health.laboratory.Laboratory;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.RecordView.Event;
import org.inzira.page.Tone;
import org.inzira.registers.RecordReader;
import org.springframework.stereotype.Component;

/** Puts one examination into what its page prints. */
@Component
class ExaminationViews {

  private final ExaminationLists lists;
  private final StepForms forms;
  private final Schemes schemes;
  private final RecordReader records;
  private final Laboratory laboratory;
  private final Sending sending;
  private final Signing signing;
  private final ClinicDays days;
  private final Pages pages;

  ExaminationViews(
      ExaminationLists lists,
      StepForms forms,
      Schemes schemes,
      RecordReader records,
      Laboratory laboratory,
      Sending sending,
      Signing signing,
      ClinicDays days,
      Pages pages) {
    this.lists = lists;
    this.forms = forms;
    this.schemes = schemes;
    this.records = records;
    this.laboratory = laboratory;
    this.sending = sending;
    this.signing = signing;
    this.days = days;
    this.pages = pages;
  }

  Page page(OpenedExaminations.File opened, List<Refusal> refusals, Map<String, String> typed) {
    var file = opened.file();
    var one = file.examination();
    var said = lists.said();
    var words = said.words();
    var address = ExaminationLists.address(one.id());
    return new Page(
        frame(opened, said),
        said.who(opened.one(), file.examined()),
        said.request(one),
        badges(file, said),
        refusals.stream().map(words::sentence).distinct().toList(),
        standing(file, said),
        missing(file, said),
        ExaminationTables.sections(file, said),
        ExaminationTables.laboratory(file, said),
        ReferralViews.table(file, said),
        file.state().allows(Step.WRITE)
            ? Optional.of(
                new Link(words.text("examining.referral.new"), address + "/referrals/new"))
            : Optional.empty(),
        file.state().allows(Step.WRITE) ? tests(file, said) : List.of(),
        address + "/tests",
        new Findings(schemes, records, said).items(file),
        forms.of(file, refusals, typed),
        papers(file, said),
        history(file, said),
        words.text("examining.asked.note", file.askedVersion()),
        ExaminationTables.asked(file, said));
  }

  private Frame frame(OpenedExaminations.File opened, ExaminingWords said) {
    var words = said.words();
    var one = opened.file().examination();
    var actions = new ArrayList<Action>();
    var sign = ExaminationLists.address(one.id()) + "/signature";
    if (opened.file().state().allows(Step.SIGN) && pages.mayOpen(sign)) {
      actions.add(
          opened.file().isReady()
              ? Action.main(words.text("examining.sign"), sign)
              : Action.other(words.text("examining.sign.look"), sign));
    }
    actions.add(
        Action.other(words.text("examining.person"), ExaminationLists.address(one.person())));
    days.visitToday(one.person())
        .ifPresent(
            visit -> actions.add(Action.other(words.text("health.clinic.visit.today"), visit)));
    return pages
        .frame(opened.one().name(), new Link(words.text("examining.title"), ExaminingRoutes.LIST))
        .withActions(actions);
  }

  static List<Badge> badges(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var badges = new ArrayList<Badge>();
    badges.add(said.state(file.state()));
    badges.add(new Badge(said.country(file.examination().request().destination()), Tone.HEALTH));
    file.examination()
        .repeatReason()
        .ifPresent(code ->
            badges.add(
                new Badge(
                    words.text("examining.repeat", words.text("code.repeat_reason." + code)),
                    Tone.NEUTRAL)));
    return badges;
  }

  private static String standing(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    return switch (file.state()) {
      case UNDER_WAY, AMENDING ->
          words.text(
              file.missing().isEmpty()
                  ? "examining.ready"
                  : file.isReady() ? "examining.ready.warned" : "examining.missing");
      case SIGNED, SUBMITTED, DECIDED -> words.text("examining.standing." + file.state().code());
    };
  }

  static List<MissingLine> missing(ExaminationFile file, ExaminingWords said) {
    return file.state().allows(Step.SIGN)
        ? file.missing().stream().map(one -> line(file.examination(), one, said)).toList()
        : List.of();
  }

  private static MissingLine line(Examination one, Missing missing, ExaminingWords said) {
    var address =
        switch (missing.kind()) {
          case SECTION, OPEN_SECTION ->
              Optional.of(ExaminationLists.address(one.id()) + "/sections/" + missing.code());
          case TEST, TEST_NOT_ASKED, CRITICAL ->
              Optional.of(ExaminationLists.address(one.id()) + "#laboratory");
          case REFERRAL -> Optional.of(ExaminationLists.address(one.id()) + "#referrals");
          case FEE -> Optional.of(ExaminationLists.address(one.id()) + "#fee");
        };
    return new MissingLine(said.missing(missing), address, missing.isBinding());
  }

  private List<Choice> tests(ExaminationFile file, ExaminingWords said) {
    var asked = file.laboratory().tests().stream().map(test -> test.test()).toList();
    var consented = laboratory.consentedTests();
    return laboratory.tests().stream()
        .filter(test -> !asked.contains(test) && !consented.contains(test))
        .map(test -> new Choice(test.value(), said.test(test.value())))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  private List<Link> papers(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var address = ExaminationLists.address(file.examination().id());
    var links = new ArrayList<Link>();
    for (var language : List.of("en", "fr")) {
      links.add(
          new Link(
              words.text("examining.form." + language),
              address + "/form.pdf?language=" + language));
    }
    if (file.fee().flatMap(fee -> fee.number()).isPresent()) {
      links.add(new Link(words.text("examining.receipt"), address + "/receipt.pdf"));
    }
    signing
        .list(file.examination().id())
        .forEach(one ->
            links.add(
                new Link(
                    words.text("examining.signed", one.number(), words.day(one.signedOn())),
                    address + "/signed/" + one.number())));
    links.add(
        new Link(
            words.text("health.document.person.link"),
            "/health/documents/" + file.examination().person().value()));
    return links;
  }

  private List<Event> history(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    return sending.history(file.examination().id()).stream()
        .map(step ->
            new Event(
                words.moment(step.at()),
                step.account(),
                words.text("examining.step." + step.step(), words.day(step.on())),
                step.step().equals("decided")
                    ? words.text("code.decision." + step.said())
                    : step.said()))
        .toList();
  }
}
