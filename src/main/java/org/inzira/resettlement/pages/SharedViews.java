package org.inzira.resettlement.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.resettlement.Gathering;
import org.inzira.resettlement.records.CaseReading;
import org.inzira.resettlement.records.CaseReading.Seen;
import org.inzira.resettlement.records.CaseSplits;
import org.inzira.resettlement.records.CaseTies.Tie;
import org.inzira.resettlement.shared.SealedPlaces;
import org.inzira.resettlement.shared.SharedPlaces;
import org.inzira.resettlement.shared.SharedPlaces.Decided;
import org.inzira.resettlement.shared.SharedPlaces.Decision;
import org.inzira.resettlement.shared.SharedPlaces.Parting;
import org.inzira.resettlement.shared.SharedPlaces.Side;
import org.inzira.resettlement.shared.SharedPlaces.Sides;
import org.springframework.stereotype.Component;

/** What both sides of a split still have together, as a form; for protection officers only. */
@Component
class SharedViews {

  private static final int WHY_MAX = 300;

  private final SharedPlaces shared;
  private final SealedPlaces sealed;
  private final CaseReading reading;
  private final Pages pages;

  SharedViews(SharedPlaces shared, SealedPlaces sealed, CaseReading reading, Pages pages) {
    this.shared = shared;
    this.sealed = sealed;
    this.reading = reading;
    this.pages = pages;
  }

  /**
   * One that both have places in.
   *
   * @param inputs who gives back, and why both stay
   */
  record Shared(String title, String day, String address, List<Input> inputs) {}

  /** What two sealed cases still have together. */
  record Standing(String record, String other, List<Shared> shared) {}

  /** What those who were chosen on the form of the split have with the others. */
  List<Shared> ofSplit(Seen seen, CasePanels.Sent sent) {
    if (!sent.form().equals("split") || !sent.values().containsKey("sealed")) {
      return List.of();
    }
    var chosen = new LinkedHashSet<PersonId>();
    for (var one : sent.values().getOrDefault("persons", "").split(",", -1)) {
      seen.kept().members().stream()
          .map(member -> member.person())
          .filter(person -> person.value().toString().equals(one))
          .forEach(chosen::add);
    }
    return inputs("split", CaseSplits.sides(seen.kept(), chosen), sent, true);
  }

  /** What a case has together with another from which it was sealed. */
  Optional<Standing> of(Seen seen, Tie tie, CasePanels.Sent sent) {
    var inputs = inputs("shared", sides(seen, tie), sent, false);
    return inputs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Standing(tie.record().toString(), tie.number(), inputs));
  }

  /** Seen from this case, its own people are those who leave. */
  private Sides sides(Seen seen, Tie tie) {
    var other = reading.seen(Set.of(tie.other())).get(tie.other());
    return new Sides(persons(seen), other == null ? Set.of() : persons(other));
  }

  private static Set<PersonId> persons(Seen seen) {
    return seen.kept().members().stream()
        .map(member -> member.person())
        .collect(Collectors.toUnmodifiableSet());
  }

  Outcome<UUID> decide(Seen seen, Tie tie, Map<String, String> values) {
    var sides = sides(seen, tie);
    return sealed.part(tie.record(), sides, parting(values, tie.older() ? "new" : "old"));
  }

  Parting parting(Map<String, String> values) {
    return parting(values, "split");
  }

  /** What was chosen; the record says in words which of the two cases gave back. */
  private Parting parting(Map<String, String> values, String from) {
    var decisions = new HashMap<String, Decision>();
    values.forEach((name, value) -> {
      if (name.startsWith("apart-")) {
        var code = name.substring("apart-".length());
        Side.find(value)
            .ifPresent(side ->
                decisions.put(code, new Decision(side, values.getOrDefault("why-" + code, ""))));
      }
    });
    var words = pages.wording();
    return new Parting(
        decisions,
        words.text("case.shared.given-back"),
        decided ->
            decided.stream().map(one -> told(one, from, words)).collect(Collectors.joining("; ")));
  }

  private static String told(Decided one, String from, Wording words) {
    var gathering = one.gathering();
    var title = title(gathering, words);
    var day = words.day(gathering.on());
    var side = one.decision().side();
    return switch (side) {
      case NEITHER -> words.text("case.shared.told.neither", title, day, one.decision().why());
      case LEAVING ->
          words.text(
              "case.shared.told." + (from.equals("old") ? "staying" : "leaving"), title, day);
      case STAYING ->
          words.text(
              "case.shared.told." + (from.equals("old") ? "leaving" : "staying"), title, day);
    };
  }

  private static String title(Gathering gathering, Wording words) {
    return words.text("record." + gathering.at().kind().code()) + " " + gathering.name();
  }

  private List<Shared> inputs(String form, Sides sides, CasePanels.Sent sent, boolean required) {
    var words = pages.wording();
    return shared.of(sides).stream()
        .map(one ->
            new Shared(
                title(one, words),
                words.day(one.on()),
                one.at().address(),
                List.of(
                    input(form, "apart-", one, sides(form, one, words), required, sent, words),
                    input(form, "why-", one, new Control.Line(WHY_MAX), false, sent, words))))
        .toList();
  }

  private static Control.Select sides(String form, Gathering one, Wording words) {
    return new Control.Select(
        Arrays.stream(Side.values())
            .filter(side -> !one.onePaper() || side == Side.LEAVING)
            .map(side ->
                new Choice(side.code(), words.text("case.shared." + form + "." + side.code())))
            .toList());
  }

  private static Input input(
      String form,
      String field,
      Gathering one,
      Control control,
      boolean required,
      CasePanels.Sent sent,
      Wording words) {
    var name = field + one.code();
    boolean isSent = sent.form().equals(form);
    var refused =
        sent.refusals().stream()
            .filter(refusal ->
                isSent && refusal.location().filter(at -> at.column().equals(name)).isPresent())
            .map(words::sentence)
            .distinct()
            .toList();
    return new Input(
        form + "-" + name,
        words.text("case.shared." + field.replace("-", "")),
        "",
        control,
        required,
        isSent ? sent.values().getOrDefault(name, "") : "",
        refused);
  }
}
