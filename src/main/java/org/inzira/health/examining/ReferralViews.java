package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.State.Step;
import org.inzira.health.examining.ExaminingView.ReferralPage;
import org.inzira.health.referrals.Referral;
import org.inzira.health.referrals.Referral.Answer;
import org.inzira.health.referrals.Referrals;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Conflict;
import org.inzira.page.FormView.Input;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.RecordView.Item;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.springframework.stereotype.Component;

/** Puts referrals into what their pages and papers print. */
@Component
class ReferralViews {

  static final String STALE = "EX-022";
  private static final int QUESTION_LENGTH_MAX = 1_000;
  private static final int ANSWER_LENGTH_MAX = 3_000;
  private static final int NAME_LENGTH_MAX = 200;
  private static final int REASON_LENGTH_MAX = 500;

  private static final Set<String> ASKING = Set.of("specialty", "question", "sent_on", "sent_to");

  private final ExaminationLists lists;
  private final Pages pages;

  ReferralViews(ExaminationLists lists, Pages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  /**
   * What stands in the form.
   *
   * @param kept what is saved of it, if anything is
   */
  record Filled(RecordKey key, int version, Map<String, String> values, Optional<Referral> kept) {

    static Filled of(Referral one) {
      return new Filled(one.key(), one.version(), ReferralViews.values(one), Optional.of(one));
    }
  }

  /** Nothing filled in yet but the day. */
  Filled begun() {
    return new Filled(
        Referrals.nextKey(), 0, Map.of("sent_on", lists.today().toString()), Optional.empty());
  }

  private static Map<String, String> values(Referral one) {
    var values = new HashMap<String, String>();
    values.put("specialty", one.specialty());
    values.put("question", one.question());
    values.put("sent_on", one.sentOn().toString());
    values.put("sent_to", one.sentTo());
    one.answer()
        .ifPresent(answer -> {
          values.put("answered_on", answer.on().toString());
          values.put("answer", answer.said());
          values.put("answered_by", answer.by());
        });
    values.put("closed_reason", one.closed());
    return values;
  }

  static Table table(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var columns =
        Stream.of("referral", "sent", "state", "saved")
            .map(key -> Column.text(words.text("examining.column." + key)))
            .toList();
    var address = ExaminationLists.address(file.examination().id()) + "/referrals/";
    var rows =
        file.referrals().stream()
            .map(one ->
                List.of(
                    Cell.link(said.specialty(one.specialty()), address + one.id())
                        .withNote(one.question()),
                    Cell.text(words.day(one.sentOn())).withNote(one.sentTo()),
                    standing(one, said),
                    Cell.text(one.savedBy())))
            .toList();
    return Table.of(
        words.text("examining.referrals"), columns, rows, words.text("examining.referrals.none"));
  }

  private static Cell standing(Referral one, ExaminingWords said) {
    var badge = badge(one, said);
    var note =
        one.answer()
            .map(answer -> said.words().day(answer.on()) + " · " + answer.by())
            .orElse(one.closed());
    return Cell.pill(badge.label(), badge.tone()).withNote(note);
  }

  private static Badge badge(Referral one, ExaminingWords said) {
    var tone =
        switch (one.standing()) {
          case OPEN -> Tone.WARNING;
          case ANSWERED -> Tone.GOOD;
          case CLOSED -> Tone.NEUTRAL;
        };
    return new Badge(
        said.words().text("examining.referral.standing." + one.standing().code()), tone);
  }

  /** What is printed of them: question and answer, each with whom and when. */
  static Stream<Item> items(List<Referral> referrals, ExaminingWords said) {
    var words = said.words();
    return referrals.stream()
        .flatMap(one -> {
          var items = new ArrayList<Item>();
          items.add(
              new Item(
                  said.specialty(one.specialty()),
                  Cell.text(one.question())
                      .withNote(words.day(one.sentOn()) + " · " + one.sentTo())));
          items.add(
              new Item(
                  words.text("field.examination-referral.answer"),
                  Cell.text(one.answer().map(Answer::said).orElse(badge(one, said).label()))
                      .withNote(
                          one.answer()
                              .map(answer -> words.day(answer.on()) + " · " + answer.by())
                              .orElse(one.closed()))));
          return items.stream();
        });
  }

  ReferralPage page(OpenedExaminations.File opened, Filled filled, List<Refusal> refusals) {
    var said = lists.said();
    var words = said.words();
    var file = opened.file();
    var back = ExaminationLists.address(file.examination().id());
    boolean isStale = refusals.stream().anyMatch(one -> one.code().equals(STALE));
    var inputs =
        Referrals.FIELDS.stream().map(name -> input(name, filled.values(), refusals)).toList();
    return new ReferralPage(
        pages.frame(
            words.text(filled.kept().isEmpty() ? "examining.referral.new" : "examining.referral"),
            new Link(words.text("examining.title"), ExaminingRoutes.LIST),
            new Link(opened.one().name(), back)),
        said.who(opened.one(), file.examined()),
        filled.kept().map(one -> badge(one, said)).stream().toList(),
        back + "/referrals",
        back,
        filled.key().value(),
        isStale ? filled.kept().map(Referral::version).orElse(0) : filled.version(),
        file.state().allows(Step.WRITE),
        StepForms.general(refusals, Referrals.FIELDS)
            .filter(one -> !isStale || !one.code().equals(STALE))
            .map(words::sentence)
            .toList(),
        isStale ? filled.kept().map(one -> conflicts(one, filled)).orElse(List.of()) : List.of(),
        inputs.stream().filter(one -> ASKING.contains(one.name())).toList(),
        inputs.stream().filter(one -> !ASKING.contains(one.name())).toList(),
        filled.kept().map(one -> words.text("examining.referral.saved", one.savedBy())).orElse(""));
  }

  private List<Conflict> conflicts(Referral kept, Filled filled) {
    var words = pages.wording();
    var theirs = values(kept);
    return Referrals.FIELDS.stream()
        .filter(
            name -> !theirs.getOrDefault(name, "").equals(filled.values().getOrDefault(name, "")))
        .map(name ->
            new Conflict(
                words.text("field.examination-referral." + name),
                shown(name, filled.values().getOrDefault(name, "")),
                shown(name, theirs.getOrDefault(name, ""))))
        .toList();
  }

  private String shown(String name, String value) {
    return value.isEmpty() ? "–" : name.equals("specialty") ? lists.said().specialty(value) : value;
  }

  private Input input(String name, Map<String, String> values, List<Refusal> refusals) {
    var words = pages.wording();
    return new Input(
        name,
        words.text("field.examination-referral." + name),
        words.text("field.examination-referral." + name + ".help"),
        control(name),
        ASKING.contains(name),
        values.getOrDefault(name, ""),
        refusals.stream()
            .filter(one -> one.location().filter(at -> at.column().equals(name)).isPresent())
            .map(words::sentence)
            .toList());
  }

  private Control control(String name) {
    return switch (name) {
      case "specialty" ->
          new Control.Select(
              Referrals.specialties().stream()
                  .map(code -> new Choice(code, lists.said().specialty(code)))
                  .toList());
      case "sent_on", "answered_on" -> new Control.Day(Optional.of(lists.today().toString()));
      case "question" -> new Control.Paragraph(QUESTION_LENGTH_MAX);
      case "answer" -> new Control.Paragraph(ANSWER_LENGTH_MAX);
      case "closed_reason" -> new Control.Line(REASON_LENGTH_MAX);
      default -> new Control.Line(NAME_LENGTH_MAX);
    };
  }
}
