package org.inzira.resettlement.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.pages.CaseView.Panel;
import org.inzira.resettlement.records.CaseReading.Seen;

/**
 * The forms of a case. Names carry that of their form, so that labels find their fields on a page
 * of many.
 *
 * @param sent the form that was sent and refused, as it was filled in
 */
record CasePanels(CaseWords words, Seen seen, String today, Sent sent) {

  /**
   * What was sent.
   *
   * @param form the name of the form; empty when none was
   */
  record Sent(String form, Map<String, String> values, List<Refusal> refusals) {

    static final Sent NOTHING = new Sent("", Map.of(), List.of());
  }

  List<Panel> all() {
    var panels = new ArrayList<Panel>();
    if (!steps().isEmpty()) {
      panels.add(step());
    }
    if (seen.kept().course().stage().isOpen()) {
      panels.add(consent());
      panels.add(hold());
      panels.add(member());
      panels.add(bond());
    }
    panels.add(task());
    panels.add(message());
    return panels;
  }

  private Panel step() {
    return panel(
        "step",
        true,
        input("step", "step", "field.case-step.step", select(steps(), "code.case-step.step.")),
        optional("step", "person", "case.who", members(_ -> true)),
        input("step", "happened_on", "field.case-step.happened_on", day(), today),
        optional(
            "step",
            "decided_by",
            "field.case-step.decided_by",
            select(List.of("receiving_state", "unhcr"), "code.case-step.decided_by.")),
        optional("step", "document", "field.case-step.document", new Control.Line(120)),
        optional("step", "reason", "field.case-step.reason", reasons()));
  }

  /** The steps that can be taken now for all, or for one of them. */
  private List<String> steps() {
    var possible = new TreeSet<StepKind>(seen.possible(Optional.empty()));
    seen.kept().members().forEach(one -> possible.addAll(seen.possible(Optional.of(one.person()))));
    return possible.stream().map(StepKind::code).toList();
  }

  private Panel consent() {
    return panel(
        "consent",
        false,
        input("consent", "person", "field.consent.person", members(this::isWaiting)),
        input(
            "consent",
            "given_by",
            "field.consent.given_by",
            select(List.of("own", "guardian"), "code.consent.given_by.")),
        input("consent", "given_on", "field.consent.given_on", day(), today));
  }

  private Panel hold() {
    return panel(
        "hold",
        false,
        optional("hold", "person", "case.who", members(this::isWaiting)),
        input("hold", "reason", "field.case-hold.reason", reasons()),
        input("hold", "held_on", "field.case-hold.held_on", day(), today),
        optional("hold", "note", "field.case-hold.note", new Control.Line(300)));
  }

  private Panel member() {
    return panel(
        "member",
        false,
        input("member", "person", "case.person-number", new Control.Line(60)),
        input(
            "member",
            "relationship",
            "field.case-member.relationship",
            select(NewCasePages.RELATIONSHIPS, "code.case-member.relationship.")),
        optional("member", "joined_on", "field.case-member.joined_on", day()));
  }

  private Panel bond() {
    return panel(
        "bond", false, input("bond", "bound_with", "case.case-number", new Control.Line(30)));
  }

  private Panel task() {
    return panel(
        "task",
        false,
        input("task", "task", "field.case-task.task", new Control.Line(300)),
        input(
            "task",
            "officer",
            "field.case-task.officer",
            new Control.Line(60),
            seen.kept().row().officer().map(officer -> officer.value()).orElse("")),
        input("task", "due_on", "field.case-task.due_on", new Control.Day(Optional.empty())));
  }

  private Panel message() {
    return panel(
        "message",
        false,
        input("message", "sent_on", "field.case-message.sent_on", day(), today),
        input(
            "message",
            "way",
            "field.case-message.way",
            select(
                List.of("in_person", "telephone", "email", "letter", "text_message", "other"),
                "code.case-message.way.")),
        input(
            "message", "correspondent", "field.case-message.correspondent", new Control.Line(120)),
        input("message", "about", "field.case-message.about", new Control.Paragraph(1000)));
  }

  Optional<CaseView.SplitPanel> split(boolean sealing, List<SharedViews.Shared> shared) {
    var choices = members(this::isWaiting).choices();
    if (choices.size() < 2) {
      return Optional.empty();
    }
    var chosen = new HashMap<String, Boolean>();
    var given = Set.of(sent.values().getOrDefault("persons", "").split(",", -1));
    choices.forEach(
        choice -> chosen.put(choice.value(), isSent("split") && given.contains(choice.value())));
    var inputs =
        List.of(
            input(
                "split",
                "destination",
                "field.case.destination",
                new Control.Line(60),
                words.country(seen.kept().row().destination())),
            input("split", "authorised_by", "field.split.authorised_by", new Control.Line(120)),
            input("split", "decided_on", "field.split.decided_on", day(), today),
            input("split", "reason", "field.split.reason", new Control.Line(300)));
    return Optional.of(
        new CaseView.SplitPanel(
            choices,
            inputs,
            chosen,
            sealing,
            isSent("split") && sent.values().containsKey("sealed"),
            isSent("split"),
            shared));
  }

  private Panel panel(String name, boolean open, Input... inputs) {
    return new Panel(
        name,
        words.text("case.form." + name),
        words.words().textOrEmpty("case.form." + name + ".lead"),
        "/cases/" + seen.kept().row().id() + "/" + name,
        List.of(inputs),
        words.text("case.form." + name + ".send"),
        open || isSent(name));
  }

  private Input input(String form, String field, String label, Control control) {
    return input(form, field, label, control, "");
  }

  private Input input(String form, String field, String label, Control control, String usual) {
    return new Input(
        form + "-" + field,
        words.text(label),
        words.words().textOrEmpty(label + ".help"),
        control,
        true,
        isSent(form) ? sent.values().getOrDefault(field, "") : usual,
        refused(form, field));
  }

  private Input optional(String form, String field, String label, Control control) {
    var input = input(form, field, label, control);
    return new Input(
        input.name(),
        input.label(),
        input.help(),
        input.control(),
        false,
        input.value(),
        input.refusals());
  }

  private List<String> refused(String form, String field) {
    return isSent(form)
        ? sent.refusals().stream()
            .filter(refusal ->
                refusal.location().filter(where -> where.column().equals(field)).isPresent())
            .map(words.words()::sentence)
            .distinct()
            .toList()
        : List.of();
  }

  private boolean isSent(String form) {
    return sent.form().equals(form);
  }

  private boolean isWaiting(PersonId person) {
    return seen.kept().standing(person).isBeforeDeparture();
  }

  private Control.Select members(Predicate<PersonId> some) {
    return new Control.Select(
        seen.kept().members().stream()
            .filter(member -> some.test(member.person()))
            .map(member ->
                new Choice(
                    member.person().value().toString(), words.called(member.person()).label()))
            .toList());
  }

  private Control.Select select(List<String> codes, String key) {
    return new Control.Select(
        codes.stream().map(code -> new Choice(code, words.text(key + code))).toList());
  }

  private Control.Select reasons() {
    return select(
        Arrays.stream(Reason.values()).map(Reason::code).toList(), "code.case-hold.reason.");
  }

  private Control.Day day() {
    return new Control.Day(Optional.of(today));
  }
}
