package org.inzira.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inzira.access.ReasonedAccess;
import org.inzira.access.Trail;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.ReasonForm;
import org.inzira.page.RecordView;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.registers.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one record, for its readers and for those who state a reason. */
@Controller
class RecordPages {

  private static final int REASON_LENGTH_MAX = 300;

  private final Pages pages;
  private final Registers registers;
  private final RecordDoor door;
  private final RecordPersons persons;
  private final EntryTable entries;
  private final Places places;
  private final RecordTitles titles;
  private final Trail trail;
  private final ReasonedAccess reasons;

  RecordPages(
      Pages pages,
      Registers registers,
      RecordDoor door,
      RecordPersons persons,
      EntryTable entries,
      Places places,
      RecordTitles titles,
      Trail trail,
      ReasonedAccess reasons) {
    this.pages = pages;
    this.registers = registers;
    this.door = door;
    this.persons = persons;
    this.entries = entries;
    this.places = places;
    this.titles = titles;
    this.trail = trail;
    this.reasons = reasons;
  }

  @GetMapping("/records/{kind}/{id}")
  ResponseEntity<String> record(@PathVariable String kind, @PathVariable String id) {
    var register = door.register(kind);
    if (!door.mayRead(register) && !door.mayAsk(register)) {
      throw door.turnedAway("/records/" + kind + "/" + id);
    }
    var record = door.record(register, id);
    return door.mayRead(register) || door.hasAsked(register, record.id())
        ? shown(register, record, List.of())
        : asked(register, record, List.of());
  }

  @PostMapping("/records/{kind}/{id}/open")
  ResponseEntity<String> open(
      @PathVariable String kind, @PathVariable String id, @RequestParam String reason) {
    var register = door.register(kind);
    if (!door.mayAsk(register)) {
      throw door.turnedAway("/records/" + kind + "/" + id);
    }
    var record = door.record(register, id);
    var stated = reason.strip();
    if (stated.isEmpty() || stated.length() > REASON_LENGTH_MAX) {
      return asked(register, record, List.of(Refusal.of("RG-025")));
    }
    var ref = new RecordRef(register.kind(), record.id());
    reasons.grant(ref, stated);
    return Redirects.to(ref.address());
  }

  /** Shows nothing of the record but that there is one. */
  private ResponseEntity<String> asked(
      Register register, KeptRecord record, List<Refusal> refusals) {
    var wording = pages.wording();
    var words = new RecordWords(register, wording, places);
    var address = new RecordRef(register.kind(), record.id()).address();
    var form =
        new ReasonForm(
            wording.text("records.open"),
            wording.text("records.open.lead"),
            address + "/open",
            wording.text("records.reason"),
            wording.text("records.open"),
            record.version(),
            false,
            refusals.stream().map(wording::sentence).toList());
    return pages.record(
        new RecordView(
            pages.frame(words.title()),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(form)));
  }

  /** The record, put on the trail before it is shown; with what must be told of its saving. */
  ResponseEntity<String> shown(Register register, KeptRecord record, List<Refusal> notices) {
    var ref = new RecordRef(register.kind(), record.id());
    trail.opened(ref, persons.of(register, List.of(record)), reasons.reason(ref));
    var wording = pages.wording();
    var words =
        new RecordWords(register, wording, places).knowing(registers, titles, List.of(record));
    var reader = door.mayRead(register);
    return pages.record(
        new RecordView(
            frame(register, record, words, wording),
            String.join(" ", notices.stream().map(wording::sentence).toList()),
            badges(register, record, wording),
            List.of(section(register, record, words, wording)),
            entries.find(ref, reader, wording).stream().toList(),
            history(register, record, wording),
            forms(register, record, wording)));
  }

  private Frame frame(Register register, KeptRecord record, RecordWords words, Wording wording) {
    var list = "/records/" + register.kind().code();
    var crumbs =
        Stream.of(
                new Link(wording.text("records.index"), "/records"),
                new Link(words.listTitle(), list))
            .limit(door.mayRead(register) ? 2 : 1)
            .toArray(Link[]::new);
    return pages
        .frame(words.title() + " " + record.key().value(), crumbs)
        .withActions(actions(register, record, list + "/" + record.id(), wording));
  }

  private List<Action> actions(
      Register register, KeptRecord record, String address, Wording wording) {
    var actions = new ArrayList<Action>();
    var seen = "/trail/person/" + record.id();
    if (RecordPersons.isPerson(register) && pages.mayOpen(seen)) {
      actions.add(Action.other(wording.text("access.trail.person"), seen));
    }
    if (door.mayWrite(register)) {
      actions.add(
          record.isStanding()
              ? Action.main(wording.text("records.edit"), address + "/edit")
              : Action.main(wording.text("records.restore"), address + "/restore"));
    }
    return actions;
  }

  private static List<Badge> badges(Register register, KeptRecord record, Wording wording) {
    var programme = register.programme();
    var badges = new ArrayList<Badge>();
    badges.add(
        new Badge(wording.text("records.programme." + programme.code()), Tone.of(programme)));
    if (!record.isStanding()) {
      badges.add(new Badge(wording.text("records.voided"), Tone.BAD));
    }
    return badges;
  }

  private RecordView.Section section(
      Register register, KeptRecord record, RecordWords words, Wording wording) {
    var items = new ArrayList<RecordView.Item>();
    items.add(item(wording.text("records.key"), Cell.text(record.key().value())));
    words
        .number(record)
        .ifPresent(number -> items.add(item(wording.text("records.number"), Cell.text(number))));
    for (var field : register.fields()) {
      var value = words.value(record, field);
      items.add(item(words.label(field.name()), value.text().isEmpty() ? none() : value));
    }
    record
        .project()
        .ifPresent(project ->
            items.add(item(wording.text("records.of-project"), titles.project(project, wording))));
    return new RecordView.Section(words.title(), items);
  }

  private static RecordView.Item item(String label, Cell value) {
    return new RecordView.Item(label, value);
  }

  private static Cell none() {
    return Cell.text("–");
  }

  private static List<RecordView.Event> history(
      Register register, KeptRecord record, Wording wording) {
    return register.history(record.id()).stream()
        .map(revision ->
            new RecordView.Event(
                wording.moment(revision.at()),
                revision.account().value(),
                wording.text("records.action." + revision.action().code(), revision.version()),
                reason(record, revision)))
        .toList();
  }

  private static String reason(KeptRecord record, Revision revision) {
    return record
        .voiding()
        .filter(voiding -> revision.version() == record.version())
        .map(KeptRecord.Voiding::reason)
        .orElse("");
  }

  private List<ReasonForm> forms(Register register, KeptRecord record, Wording wording) {
    return door.mayWrite(register) && record.isStanding()
        ? List.of(
            new ReasonForm(
                wording.text("records.void"),
                wording.text("records.void.lead"),
                new RecordRef(register.kind(), record.id()).address() + "/void",
                wording.text("records.reason"),
                wording.text("records.void"),
                record.version(),
                true,
                List.of()))
        : List.of();
  }
}
