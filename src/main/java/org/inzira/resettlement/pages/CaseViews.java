package org.inzira.resettlement.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.clearances.JourneyDrawings;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.records.CaseReading;
import org.inzira.resettlement.records.CaseReading.Seen;
import org.inzira.resettlement.records.CaseTies;
import org.springframework.stereotype.Component;

/** Puts together what one viewer may see of a case. */
@Component
class CaseViews {

  static final RecordKind CASE = new RecordKind("case");

  private static final String LIST = "/cases";

  private final CasePeople people;
  private final CaseReading reading;
  private final CaseTies ties;
  private final SharedViews shared;
  private final JourneyDrawings drawings;
  private final RecordReader records;
  private final Places places;
  private final Pages pages;

  CaseViews(
      CasePeople people,
      CaseReading reading,
      CaseTies ties,
      SharedViews shared,
      JourneyDrawings drawings,
      RecordReader records,
      Places places,
      Pages pages) {
    this.people = people;
    this.reading = reading;
    this.ties = ties;
    this.shared = shared;
    this.drawings = drawings;
    this.records = records;
    this.places = places;
    this.pages = pages;
  }

  CaseWords words(Seen seen, Viewer viewer) {
    var persons =
        seen.kept().members().stream().map(member -> member.person()).collect(Collectors.toSet());
    return new CaseWords(pages.wording(), places, people.called(persons, viewer, reading.today()));
  }

  CaseView of(Seen seen, Viewer viewer, CasePanels.Sent sent) {
    var words = words(seen, viewer);
    boolean writes = viewer.isAny(CaseRoutes.WRITERS);
    boolean sealing = viewer.isAny(Role.PROTECTION);
    var kept = seen.kept();
    var panels = new CasePanels(words, seen, reading.today().toString(), sent);
    var journey = kept.row().journey().filter(_ -> !kept.row().journeyEnded());
    return new CaseView(
        frame(seen, words, writes),
        kept.row().id().toString(),
        words.badges(seen),
        words.facts(kept),
        words.ready(seen),
        words.members(seen),
        words.lacking(seen),
        journey.flatMap(one -> drawings.draw(one, words.words())),
        journey.map(one -> "/clearances/journey/" + one).orElse(""),
        words.passages(kept),
        words.own(kept),
        ties(seen, words, sealing),
        sealing ? shared(seen, sent) : List.of(),
        writes ? todo(seen, words) : List.of(),
        writes ? tables(seen, words) : List.of(),
        writes ? panels.all() : List.of(),
        writes
            ? panels.split(sealing, sealing ? shared.ofSplit(seen, sent) : List.of())
            : Optional.empty(),
        problems(sent, words));
  }

  private static List<String> problems(CasePanels.Sent sent, CaseWords words) {
    return sent.refusals().stream().map(words.words()::sentence).distinct().toList();
  }

  private Frame frame(Seen seen, CaseWords words, boolean writes) {
    var kept = seen.kept();
    var actions = new ArrayList<Action>();
    actions.add(
        Action.other(words.text("case.summary"), LIST + "/" + kept.row().id() + "/summary.pdf"));
    if (writes) {
      actions.add(
          Action.other(
              words.text("case.edit"), new RecordRef(CASE, kept.row().id()).address() + "/edit"));
    }
    var crumbs =
        pages.mayOpen(LIST)
            ? new Link(words.text("records.case"), LIST)
            : new Link(words.text("records.case"), "/records/case");
    return pages.frame(words.title(kept), crumbs).withActions(actions);
  }

  private List<SharedViews.Standing> shared(Seen seen, CasePanels.Sent sent) {
    var row = seen.kept().row();
    return ties.of(row.id(), row.number(), true).stream()
        .filter(tie -> tie.sealed() && tie.voided().isEmpty())
        .flatMap(tie -> shared.of(seen, tie, sent).stream())
        .toList();
  }

  private Table ties(Seen seen, CaseWords words, boolean sealedToo) {
    var row = seen.kept().row();
    var rows = new ArrayList<List<Cell>>();
    for (var tie : ties.of(row.id(), row.number(), sealedToo)) {
      var kind = tie.sealed() ? "sealed-split" : "split";
      var cell = tied(tie, words);
      rows.add(
          List.of(
              Cell.link(tie.number(), LIST + "/" + tie.other()),
              cell,
              Cell.link(words.text("record." + kind), "/records/" + kind + "/" + tie.record())));
    }
    for (var bond : ties.bonds(row.id())) {
      rows.add(
          List.of(
              Cell.link(bond.number(), LIST + "/" + bond.other()),
              Cell.text(words.text("case.tie.bound")),
              Cell.link(words.text("record.case-bond"), "/records/case-bond/" + bond.record())));
    }
    return Table.of(
        words.text("case.ties"),
        List.of(
            Column.text(words.text("record.case")),
            Column.text(words.text("case.tie")),
            Column.text(words.text("case.record"))),
        rows,
        words.text("case.ties.none"));
  }

  private static Cell tied(CaseTies.Tie tie, CaseWords words) {
    var said = words.text(tie.older() ? "case.tie.from" : "case.tie.to");
    if (tie.voided().isPresent()) {
      var voided = tie.voided().orElseThrow();
      return Cell.pill(words.text("records.voided"), Tone.BAD)
          .withNote(
              words.text(
                  "case.tie.voided",
                  said,
                  words.words().moment(voided.at()),
                  voided.by(),
                  voided.reason()));
    }
    var cell = Cell.text(said);
    return tie.sealed() ? cell.withNote(words.text("case.tie.sealed")) : cell;
  }

  private List<CaseView.Todo> todo(Seen seen, CaseWords words) {
    var holds =
        of("case-hold", seen).stream()
            .filter(hold -> hold.values().day("lifted_on").isEmpty())
            .map(hold -> hold(seen, hold, words));
    var tasks =
        of("case-task", seen).stream()
            .filter(task -> task.values().day("done_on").isEmpty())
            .sorted(
                Comparator.comparing(
                    (SavedRecord task) -> task.values().day("due_on").orElseThrow()))
            .map(task -> task(seen, task, words));
    return Stream.concat(holds, tasks).toList();
  }

  /** Why is said in the record of the hold alone. */
  private CaseView.Todo hold(Seen seen, SavedRecord hold, CaseWords words) {
    var who =
        hold.values()
            .reference("person")
            .map(person -> words.called(new PersonId(person)).name())
            .orElseGet(() -> words.text("case.everyone"));
    var since = words.words().day(hold.values().day("held_on").orElseThrow());
    return new CaseView.Todo(
        words.text("case.hold.of", who),
        words.text("case.hold.since", since),
        LIST + "/" + seen.kept().row().id() + "/hold/" + hold.ref().id() + "/lift",
        hold.ref().address(),
        words.text("field.case-hold.lifted_on"),
        reading.today().toString(),
        words.text("case.hold.lift"),
        hold.version());
  }

  private CaseView.Todo task(Seen seen, SavedRecord task, CaseWords words) {
    var due = words.words().day(task.values().day("due_on").orElseThrow());
    return new CaseView.Todo(
        task.values().text("task").orElseThrow(),
        words.text("case.task.of", task.values().text("officer").orElseThrow(), due),
        LIST + "/" + seen.kept().row().id() + "/task/" + task.ref().id() + "/done",
        task.ref().address(),
        words.text("field.case-task.done_on"),
        reading.today().toString(),
        words.text("case.task.done"),
        task.version());
  }

  private List<Table> tables(Seen seen, CaseWords words) {
    var messages =
        of("case-message", seen).stream()
            .sorted(
                Comparator.comparing((SavedRecord one) -> one.values().day("sent_on").orElseThrow())
                    .reversed())
            .map(one ->
                List.of(
                    Cell.link(
                        words.words().day(one.values().day("sent_on").orElseThrow()),
                        one.ref().address()),
                    Cell.text(
                        words.text("code.case-message.way." + one.values().text("way").orElse(""))),
                    Cell.text(one.values().text("correspondent").orElse("")),
                    Cell.text(one.values().text("about").orElse(""))))
            .toList();
    return List.of(
        Table.of(
            words.text("records.case-message"),
            List.of(
                Column.text(words.text("field.case-message.sent_on")),
                Column.text(words.text("field.case-message.way")),
                Column.text(words.text("field.case-message.correspondent")),
                Column.text(words.text("field.case-message.about"))),
            messages,
            words.text("case.messages.none")),
        submissions(seen, words));
  }

  private Table submissions(Seen seen, CaseWords words) {
    var rows =
        of("submission", seen).stream()
            .map(one ->
                List.of(
                    Cell.link(
                        words.words().day(one.values().day("submitted_on").orElseThrow()),
                        one.ref().address()),
                    Cell.text(
                        words.text(
                            "code.submission.category."
                                + one.values().text("category").orElse(""))),
                    Cell.text(
                        words.text(
                            "code.submission.priority."
                                + one.values().text("priority").orElse("")))))
            .toList();
    return Table.of(
        words.text("record.submission"),
        List.of(
            Column.text(words.text("field.submission.submitted_on")),
            Column.text(words.text("field.submission.category")),
            Column.text(words.text("field.submission.priority"))),
        rows,
        words.text("case.submission.none"));
  }

  private List<SavedRecord> of(String kind, Seen seen) {
    return records.list(new RecordKind(kind), "case", Set.<UUID>of(seen.kept().row().id()));
  }
}
