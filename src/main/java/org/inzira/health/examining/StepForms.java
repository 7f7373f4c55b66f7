package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.health.HealthRecords;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.Signing;
import org.inzira.health.examination.State.Step;
import org.inzira.health.examining.ExaminingView.StepForm;
import org.inzira.health.fees.Fees;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** The small forms of what may be done to an examination now; what may not is not offered. */
@Component
class StepForms {

  private static final int REASON_LENGTH_MAX = 500;

  private final Fees fees;
  private final Signing signing;
  private final Pages pages;

  StepForms(Fees fees, Signing signing, Pages pages) {
    this.fees = fees;
    this.signing = signing;
    this.pages = pages;
  }

  List<StepForm> of(ExaminationFile file, List<Refusal> refusals) {
    var one = file.examination();
    var address = ExaminationLists.address(one.id());
    var forms = new ArrayList<StepForm>();
    if (one.request().isPaid() && file.fee().isEmpty() && file.state().allows(Step.SIGN)) {
      forms.add(form("fee", address, one.version(), payment(refusals), true));
      forms.add(form("waiver", address, one.version(), List.of(reason(refusals)), false));
    }
    if (file.state().allows(Step.SUBMIT)) {
      forms.add(form("submission", address, one.version(), List.of(day(refusals)), true));
    }
    if (file.state().allows(Step.DECIDE)) {
      boolean isFirst = one.sent().decidedOn().isEmpty();
      forms.add(
          form(
              "decision",
              address,
              one.version(),
              List.of(decision(refusals), day(refusals)),
              isFirst));
    }
    if (file.state().allows(Step.AMEND) && pages.mayOpen(address + "/signature")) {
      forms.add(form("amendment", address, one.version(), List.of(reason(refusals)), false));
    }
    return forms;
  }

  private StepForm form(
      String step, String address, long version, List<Input> inputs, boolean isMain) {
    var words = pages.wording();
    return new StepForm(
        words.text("examining." + step),
        words.textOrEmpty("examining." + step + ".lead"),
        address + "/" + step,
        inputs,
        words.text("examining." + step + ".button"),
        isMain,
        version);
  }

  private List<Input> payment(List<Refusal> refusals) {
    var words = pages.wording();
    return List.of(
        input(
            "amount",
            words.text("field.examination-fee.amount"),
            words.text("field.examination-fee.amount.help"),
            new Control.Whole(1, Integer.MAX_VALUE),
            "",
            refusals),
        input(
            "currency",
            words.text("field.examination-fee.currency"),
            "",
            new Control.Select(
                fees.currencies().stream()
                    .map(code -> new Choice(code, words.text("code.currency." + code)))
                    .toList()),
            "",
            refusals));
  }

  private Input reason(List<Refusal> refusals) {
    return input(
        "reason",
        pages.wording().text("examining.reason"),
        "",
        new Control.Line(REASON_LENGTH_MAX),
        "",
        refusals);
  }

  private Input day(List<Refusal> refusals) {
    var today = signing.today().toString();
    return input(
        "on",
        pages.wording().text("examining.on"),
        "",
        new Control.Day(Optional.of(today)),
        today,
        refusals);
  }

  private Input decision(List<Refusal> refusals) {
    var words = pages.wording();
    return input(
        "decision",
        words.text("field.examination.decision"),
        "",
        new Control.Select(outcomes(words, "code.decision.")),
        "",
        refusals);
  }

  /** The outcomes in words of this kind. */
  static List<Choice> outcomes(Wording words, String prefix) {
    return HealthRecords.OUTCOMES.stream()
        .map(code -> new Choice(code, words.text(prefix + code)))
        .toList();
  }

  private Input input(
      String name,
      String label,
      String help,
      Control control,
      String value,
      List<Refusal> refusals) {
    return new Input(name, label, help, control, true, value, sentences(name, refusals));
  }

  private List<String> sentences(String name, List<Refusal> refusals) {
    return refusals.stream()
        .filter(one -> one.location().filter(at -> at.column().equals(name)).isPresent())
        .map(pages.wording()::sentence)
        .toList();
  }

  /** The sentences about no field of a form. */
  static Stream<Refusal> general(List<Refusal> refusals, List<String> fields) {
    return refusals.stream()
        .filter(one -> one.location().filter(at -> fields.contains(at.column())).isEmpty());
  }
}
