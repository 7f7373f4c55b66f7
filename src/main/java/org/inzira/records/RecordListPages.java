package org.inzira.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.access.Trail;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers that a viewer may read, and the records in each. */
@Controller
class RecordListPages {

  private static final String INDEX = "/records";

  private final Pages pages;
  private final Registers registers;
  private final RecordDoor door;
  private final RecordPersons persons;
  private final FieldChoices filters;
  private final Places places;
  private final RecordTitles titles;
  private final Trail trail;

  RecordListPages(
      Pages pages,
      Registers registers,
      RecordDoor door,
      RecordPersons persons,
      FieldChoices filters,
      Places places,
      RecordTitles titles,
      Trail trail) {
    this.pages = pages;
    this.registers = registers;
    this.door = door;
    this.persons = persons;
    this.filters = filters;
    this.places = places;
    this.titles = titles;
    this.trail = trail;
  }

  @GetMapping(INDEX)
  ResponseEntity<String> index() {
    var wording = pages.wording();
    var title = wording.text("records.index");
    var columns =
        List.of(
            Table.Column.text(wording.text("records.kind")),
            Table.Column.text(wording.text("records.programme")),
            Table.Column.number(wording.text("records.count")));
    var rows =
        registers.list(door.viewer()).stream()
            .map(register -> row(wording, register, register.count(door.viewer())))
            .toList();
    var table = Table.of(title, columns, rows, wording.text("records.none"));
    var lead = wording.text("records.index.lead");
    return pages.list(
        new ListView(pages.frame(title), lead, INDEX, List.of(), Optional.empty(), table));
  }

  private static List<Cell> row(Wording wording, Register register, int count) {
    var kind = register.kind();
    var programme = register.programme();
    return List.of(
        Cell.link(RecordWords.listTitle(wording, kind), INDEX + "/" + kind.code()),
        Cell.pill(wording.text("records.programme." + programme.code()), Tone.of(programme)),
        Cell.text(wording.number(count)));
  }

  @GetMapping(INDEX + "/{kind}")
  ResponseEntity<String> list(
      @PathVariable String kind, @RequestParam Map<String, String> parameters) {
    var register = door.toRead(kind);
    return list(register, ListRequest.of(register, parameters).within(places));
  }

  @PostMapping(INDEX + "/{kind}/search")
  ResponseEntity<String> search(@PathVariable String kind, @RequestParam String words) {
    var register = door.toRead(kind);
    var request = ListRequest.search(words);
    return register
        .definition()
        .findSpoken(request.query().words())
        .map(id -> Redirects.to(new RecordRef(register.kind(), id).address()))
        .orElseGet(() -> list(register, request));
  }

  private ResponseEntity<String> list(Register register, ListRequest request) {
    var wording = pages.wording();
    var records = register.list(request.query(), door.viewer());
    var concerned = persons.of(register, records);
    if (!concerned.isEmpty()) {
      trail.listed(register.kind().code(), concerned);
    }
    var words = new RecordWords(register, wording, places).knowing(registers, titles, records);
    var address = INDEX + "/" + register.kind().code();
    var frame =
        pages
            .frame(words.listTitle(), new Link(wording.text("records.index"), INDEX))
            .withActions(actions(register, wording, address));
    var searchable = !register.definition().searched().isEmpty();
    var search =
        new ListView.Search(
            address + "/search",
            "words",
            wording.text(searchable ? "records.search" : "records.search.key"),
            request.query().words());
    return pages.list(
        new ListView(
            frame,
            "",
            address,
            filters.of(register, words, wording, request),
            Optional.of(search),
            table(records, words, wording, request, address)));
  }

  private List<Action> actions(Register register, Wording wording, String address) {
    return door.mayWrite(register)
        ? List.of(Action.main(wording.text("records.new"), address + "/new"))
        : List.of();
  }

  private static Table table(
      List<KeptRecord> records,
      RecordWords words,
      Wording wording,
      ListRequest request,
      String address) {
    var columns = new ArrayList<Table.Column>();
    columns.add(Table.Column.text(wording.text("records.key")));
    words.listed().forEach(field -> columns.add(Table.Column.text(words.label(field.name()))));
    columns.add(
        Table.Column.text(wording.text("records.saved"))
            .sortedBy(
                request.sorted(address, RecordQuery.Sort.SAVED),
                request.query().sort() == RecordQuery.Sort.SAVED
                    ? Table.Order.DESCENDING
                    : Table.Order.NONE));
    var rows = records.stream().map(record -> row(record, words, wording, address)).toList();
    var more = records.size() == request.query().limit() && request.query().words().isEmpty();
    var next =
        more
            ? Optional.of(request.next(address, records.getLast().id()))
            : Optional.<String>empty();
    return new Table(words.listTitle(), columns, rows, wording.text("records.none"), next);
  }

  private static List<Cell> row(
      KeptRecord record, RecordWords words, Wording wording, String address) {
    var cells = new ArrayList<Cell>();
    var key = Cell.link(record.key().value(), address + "/" + record.id());
    var note =
        record.isStanding() ? words.number(record).orElse("") : wording.text("records.voided");
    cells.add(key.withNote(note));
    words.listed().forEach(field -> cells.add(words.value(record, field)));
    cells.add(Cell.text(wording.moment(record.savedAt())));
    return cells;
  }
}
