package org.inzira.records;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.FormView;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and edits records by hand: the same path as a sheet, and the version that was seen. */
@Controller
class RecordForms {

  static final String STALE = "RG-024";

  private final Pages pages;
  private final RecordDoor door;
  private final RecordPages records;
  private final RecordPersons persons;
  private final FormInputs inputs;
  private final Places places;
  private final Trail trail;
  private final RecordKeeping keeping;

  RecordForms(
      Pages pages,
      RecordDoor door,
      RecordPages records,
      RecordPersons persons,
      FormInputs inputs,
      Places places,
      Trail trail,
      RecordKeeping keeping) {
    this.pages = pages;
    this.door = door;
    this.records = records;
    this.persons = persons;
    this.inputs = inputs;
    this.places = places;
    this.trail = trail;
    this.keeping = keeping;
  }

  /** A form as it was sent or is to be filled in; the record is empty when it is a new one. */
  private record Sheet(
      Register register,
      Optional<KeptRecord> record,
      Map<String, String> values,
      String key,
      String lateReason) {}

  @GetMapping("/records/{kind}/new")
  ResponseEntity<String> empty(
      @PathVariable String kind, @RequestParam Map<String, String> parameters) {
    var register = door.toWrite(kind);
    var given = references(register, parameters);
    return form(new Sheet(register, Optional.empty(), given, "", ""), List.of(), List.of());
  }

  /** A link to an empty form may say what the new record is to refer to, by its key. */
  private static Map<String, String> references(Register register, Map<String, String> parameters) {
    return register.fields().stream()
        .filter(field -> field.type() instanceof FieldType.Reference)
        .filter(field -> parameters.containsKey(field.name()))
        .collect(Collectors.toMap(Field::name, field -> parameters.getOrDefault(field.name(), "")));
  }

  @PostMapping("/records/{kind}/new")
  ResponseEntity<String> add(@PathVariable String kind, @RequestParam Map<String, String> sent) {
    var register = door.toWrite(kind);
    var submission = new Submission(sent);
    var key = submission.text(Submission.KEY);
    var sheet = sheet(register, Optional.empty(), submission);
    var given = key.isEmpty() ? freshKey() : key;
    return switch (save(sheet, submission, given, OptionalInt.empty())) {
      case Outcome.Done<Register.Saved>(var saved) -> saved(register, saved);
      case Outcome.Refused<Register.Saved>(var refusals) -> form(sheet, refusals, List.of());
    };
  }

  @GetMapping("/records/{kind}/{id}/edit")
  ResponseEntity<String> edit(@PathVariable String kind, @PathVariable String id) {
    var register = door.toWrite(kind);
    var record = door.record(register, id);
    var ref = new RecordRef(register.kind(), record.id());
    trail.opened(ref, persons.of(register, List.of(record)), Optional.empty());
    var values = register.written(record);
    return form(new Sheet(register, Optional.of(record), values, "", ""), List.of(), List.of());
  }

  @PostMapping("/records/{kind}/{id}/edit")
  ResponseEntity<String> edit(
      @PathVariable String kind, @PathVariable String id, @RequestParam Map<String, String> sent) {
    var register = door.toWrite(kind);
    var record = door.record(register, id);
    var submission = new Submission(sent);
    var version = OptionalInt.of(submission.versionSeen());
    var sheet = sheet(register, Optional.of(record), submission);
    return switch (save(sheet, submission, record.key().value(), version)) {
      case Outcome.Done<Register.Saved>(var saved) -> saved(register, saved);
      case Outcome.Refused<Register.Saved>(var refusals) ->
          isStale(refusals) ? stale(sheet, record.id()) : form(sheet, refusals, List.of());
    };
  }

  private static Sheet sheet(
      Register register, Optional<KeptRecord> record, Submission submission) {
    return new Sheet(
        register,
        record,
        submission.values(),
        submission.text(Submission.KEY),
        submission.text(Submission.LATE_REASON));
  }

  private Outcome<Register.Saved> save(
      Sheet sheet, Submission submission, String key, OptionalInt version) {
    return keeping.save(sheet.register(), submission.record(key, sheet.values()), version, "saved");
  }

  static boolean isStale(List<Refusal> refusals) {
    return refusals.stream().anyMatch(refusal -> refusal.code().equals(STALE));
  }

  /** Short enough to be read out, and never twice the same. */
  private static String freshKey() {
    return "F-"
        + HexFormat.of()
            .withUpperCase()
            .toHexDigits(UUID.randomUUID().getMostSignificantBits(), 10);
  }

  /** Who wrote what others alone may read is led back to the list. */
  private ResponseEntity<String> saved(Register register, Register.Saved saved) {
    if (register.find(saved.id()).filter(one -> door.mayRead(register, one)).isEmpty()) {
      return Redirects.to("/records/" + register.kind().code());
    }
    var ref = new RecordRef(register.kind(), saved.id());
    return saved.notices().isEmpty()
        ? Redirects.to(ref.address())
        : records.shown(register, door.record(register, saved.id().toString()), saved.notices());
  }

  private ResponseEntity<String> stale(Sheet sheet, UUID id) {
    var now = door.record(sheet.register(), id.toString());
    trail.opened(
        new RecordRef(sheet.register().kind(), id),
        persons.of(sheet.register(), List.of(now)),
        Optional.empty());
    var words = new RecordWords(sheet.register(), pages.wording(), places);
    var theirs = words.told(sheet.register().written(now));
    var yours = words.told(sheet.values());
    var names = new TreeSet<>(yours.keySet());
    names.addAll(theirs.keySet());
    var conflicts = new ArrayList<FormView.Conflict>();
    for (var name : names) {
      var your = yours.getOrDefault(name, "");
      var their = theirs.getOrDefault(name, "");
      if (!your.equals(their)) {
        conflicts.add(new FormView.Conflict(label(words, name), your, their));
      }
    }
    var current =
        new Sheet(sheet.register(), Optional.of(now), sheet.values(), "", sheet.lateReason());
    // Nothing differs when both made the same change: then there is nothing left to do.
    return conflicts.isEmpty()
        ? Redirects.to(new RecordRef(sheet.register().kind(), id).address())
        : form(current, List.of(), conflicts);
  }

  private String label(RecordWords words, String name) {
    return name.equals(ListRequest.PROJECT)
        ? pages.wording().text("records.of-project")
        : words.label(name);
  }

  private ResponseEntity<String> form(
      Sheet sheet, List<Refusal> refusals, List<FormView.Conflict> conflicts) {
    var wording = pages.wording();
    var words = new RecordWords(sheet.register(), wording, places);
    var list = "/records/" + sheet.register().kind().code();
    var here = sheet.record().map(record -> list + "/" + record.id());
    var fields = fields(sheet, words, wording, refusals);
    var title =
        sheet
            .record()
            .map(record -> words.title() + " " + record.key().value())
            .orElseGet(() -> words.title() + ": " + wording.text("records.new"));
    var crumbs = new ArrayList<Link>();
    crumbs.add(new Link(wording.text("records.index"), "/records"));
    crumbs.add(new Link(words.listTitle(), list));
    sheet
        .record()
        .ifPresent(record -> crumbs.add(new Link(record.key().value(), list + "/" + record.id())));
    return pages.form(
        new FormView(
            pages.frame(title, crumbs.toArray(Link[]::new)),
            "",
            here.map(address -> address + "/edit").orElse(list + "/new"),
            FormInputs.elsewhere(fields, refusals, wording),
            conflicts,
            fields,
            hidden(sheet),
            wording.text("records.save"),
            new Link(wording.text("records.cancel"), here.orElse(list))));
  }

  private List<FormView.Input> fields(
      Sheet sheet, RecordWords words, Wording wording, List<Refusal> refusals) {
    var fields = new ArrayList<FormView.Input>();
    if (sheet.record().isEmpty()) {
      fields.add(FormInputs.key(wording, sheet.key(), refusals));
    }
    fields.addAll(inputs.of(sheet.register(), words, wording, sheet.values(), refusals));
    FormInputs.lateReason(wording, sheet.lateReason(), refusals).ifPresent(fields::add);
    return fields;
  }

  private static Map<String, String> hidden(Sheet sheet) {
    return sheet
        .record()
        .map(record -> Map.of(Submission.VERSION, Integer.toString(record.version())))
        .orElseGet(Map::of);
  }
}
