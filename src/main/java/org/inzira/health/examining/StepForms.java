package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Tariff.Price;
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

  /** What was typed into the form that was sent, and what was refused of it. */
  private record Sent(List<Refusal> refusals, Map<String, String> typed) {}

  /**
   * Those of one examination.
   *
   * @param refusals what was refused of the one that was sent
   * @param typed what was typed into it
   */
  List<StepForm> of(ExaminationFile file, List<Refusal> refusals, Map<String, String> typed) {
    var of = new Sent(refusals, typed);
    var one = file.examination();
    var address = ExaminationLists.address(one.id());
    var forms = new ArrayList<StepForm>();
    if (one.request().isPaid() && file.fee().isEmpty() && file.state().allows(Step.SIGN)) {
      forms.add(form("fee", address, one.version(), payment(file, of), true));
      forms.add(form("waiver", address, one.version(), List.of(reason(of)), false));
    }
    if (file.state().allows(Step.SUBMIT)) {
      forms.add(form("submission", address, one.version(), List.of(day(of)), true));
    }
    if (file.state().allows(Step.DECIDE)) {
      boolean isFirst = one.sent().decidedOn().isEmpty();
      forms.add(form("decision", address, one.version(), List.of(decision(of), day(of)), isFirst));
    }
    if (file.state().allows(Step.AMEND) && pages.mayOpen(address + "/signature")) {
      forms.add(form("amendment", address, one.version(), List.of(reason(of)), false));
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

  /** What the tariff asks of them; empty where no tariff holds. */
  Optional<Price> price(ExaminationFile file) {
    var request = file.examination().request();
    return fees.price(request.destination(), request.purpose(), file.examined());
  }

  private List<Input> payment(ExaminationFile file, Sent sent) {
    var words = pages.wording();
    var price = price(file);
    var currencies =
        fees.currencies().stream()
            .map(code -> new Choice(code, words.text("code.currency." + code)))
            .toList();
    var inputs = new ArrayList<Input>();
    inputs.add(
        input(
            "amount",
            words.text("field.examination-fee.amount"),
            price.map(this::asked).orElseGet(() -> words.text("field.examination-fee.amount.help")),
            new Control.Whole(1, Integer.MAX_VALUE),
            price.map(one -> Long.toString(one.amount())).orElse(""),
            sent));
    inputs.add(
        input(
            "currency",
            words.text("field.examination-fee.currency"),
            "",
            new Control.Select(currencies),
            price.map(one -> one.tariff().currency()).orElse(""),
            sent));
    if (price.isPresent()) {
      inputs.add(
          optional(
              input(
                  "other_amount_reason",
                  words.text("field.examination-fee.other_amount_reason"),
                  words.text("field.examination-fee.other_amount_reason.help"),
                  new Control.Line(REASON_LENGTH_MAX),
                  "",
                  sent)));
    }
    return inputs;
  }

  private static Input optional(Input one) {
    return new Input(
        one.name(), one.label(), one.help(), one.control(), false, one.value(), one.refusals());
  }

  /** The tariff with what each service costs, and that it is illustrative while it is. */
  private String asked(Price price) {
    var words = pages.wording();
    var tariff = price.tariff();
    var language = words.language().getLanguage();
    var services =
        price.services().entrySet().stream()
            .map(one -> tariff.service(one.getKey(), language) + " " + words.number(one.getValue()))
            .collect(Collectors.joining(" + "));
    var said =
        words.text(
            "examining.tariff",
            tariff.version(),
            services,
            words.number(price.amount()),
            tariff.currency());
    return tariff.origin().isIllustrative() ? said + " " + tariff.origin().note(language) : said;
  }

  private Input reason(Sent sent) {
    return input(
        "reason",
        pages.wording().text("examining.reason"),
        "",
        new Control.Line(REASON_LENGTH_MAX),
        "",
        sent);
  }

  private Input day(Sent sent) {
    var today = signing.today().toString();
    return input(
        "on",
        pages.wording().text("examining.on"),
        "",
        new Control.Day(Optional.of(today)),
        today,
        sent);
  }

  private Input decision(Sent sent) {
    var words = pages.wording();
    return input(
        "decision",
        words.text("field.examination.decision"),
        "",
        new Control.Select(outcomes(words, "code.decision.")),
        "",
        sent);
  }

  /** The outcomes in words of this kind. */
  static List<Choice> outcomes(Wording words, String prefix) {
    return HealthRecords.OUTCOMES.stream()
        .map(code -> new Choice(code, words.text(prefix + code)))
        .toList();
  }

  private Input input(
      String name, String label, String help, Control control, String usual, Sent sent) {
    var value = sent.typed().getOrDefault(name, usual);
    return new Input(name, label, help, control, true, value, sentences(name, sent.refusals()));
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
