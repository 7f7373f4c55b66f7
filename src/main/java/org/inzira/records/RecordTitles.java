package org.inzira.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKind;
import org.inzira.page.Cell;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.FieldValues;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * The words by which people know a record that another refers to. Only of kinds that the viewer
 * reads, and never of a person or of what is about one: those are shown by their key.
 */
@Component
class RecordTitles {

  private static final RecordKind PROJECT = new RecordKind("project");
  private static final List<String> NAMES = List.of("title", "name");
  private static final Set<Class<? extends FieldType>> TELLING =
      Set.of(FieldType.Code.class, FieldType.Place.class, FieldType.Day.class);

  private final Registers registers;
  private final RecordDoor door;
  private final Places places;

  RecordTitles(Registers registers, RecordDoor door, Places places) {
    this.registers = registers;
    this.door = door;
    this.places = places;
  }

  /** The titles of records of one kind; what may not be told, or has none, is missing. */
  Map<UUID, String> of(RecordKind kind, Set<UUID> ids, Wording wording) {
    var titles = new HashMap<UUID, String>();
    registers
        .find(kind)
        .filter(this::mayTell)
        .ifPresent(register ->
            registers
                .find(kind, ids)
                .forEach(
                    (id, record) -> titles.put(id, title(register, record.values(), wording))));
    return titles;
  }

  /** A project by its title, with the code by which sheets name it. */
  Cell project(ProjectCode code, Wording wording) {
    var request = ListRequest.search(code.value()).query();
    return registers
        .find(PROJECT)
        .filter(this::mayTell)
        .flatMap(register ->
            register.list(request).stream()
                .filter(record -> record.key().value().equals(code.value()))
                .findFirst()
                .map(record ->
                    Cell.link(
                            title(register, record.values(), wording),
                            "/records/project/" + record.id())
                        .withNote(code.value())))
        .orElseGet(() -> Cell.text(code.value()));
  }

  boolean mayTell(Register register) {
    return door.mayRead(register)
        && !RecordPersons.isPerson(register)
        && register.definition().personField().isEmpty();
  }

  /** Its name where it has one, or else what kind of thing it is, where, and when. */
  String title(Register register, FieldValues values, Wording wording) {
    var words = new RecordWords(register, wording, places);
    return Stream.concat(named(register, values), Stream.of(told(register, values, words)))
        .findFirst()
        .orElse("");
  }

  private static Stream<String> named(Register register, FieldValues values) {
    return register.fields().stream()
        .filter(field -> NAMES.contains(field.name()) && field.type() instanceof FieldType.Text)
        .flatMap(field -> values.text(field.name()).stream());
  }

  private static String told(Register register, FieldValues values, RecordWords words) {
    var seen = new HashSet<Class<? extends FieldType>>();
    var told = new ArrayList<String>();
    for (var field : register.fields()) {
      var type = field.type().getClass();
      if (TELLING.contains(type) && seen.add(type)) {
        Optional.of(words.value(values, field).text())
            .filter(text -> !text.isEmpty())
            .ifPresent(told::add);
      }
    }
    return String.join(" · ", told);
  }
}
