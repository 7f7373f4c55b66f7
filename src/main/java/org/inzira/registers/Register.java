package org.inzira.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.fields.Reading;
import org.inzira.fields.WrittenText;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;

/**
 * The register of one kind: the records that its definition describes. Who may read or write them
 * is the caller's to keep, by {@link RecordRights}.
 */
public final class Register implements FieldRecordHandler {

  private final RecordDefinition definition;
  private final RecordTable table;
  private final RecordListing listing;
  private final Registers registers;
  private final Desk desk;

  Register(RecordDefinition definition, RecordTable table, Registers registers, Desk desk) {
    this.definition = definition;
    this.table = table;
    this.listing = new RecordListing(definition, table);
    this.registers = registers;
    this.desk = desk;
  }

  /** What was saved, and what was corrected on the way and must be shown. */
  public record Saved(UUID id, List<Refusal> notices) {}

  /** What the records are. */
  public RecordDefinition definition() {
    return definition;
  }

  @Override
  public RecordKind kind() {
    return definition.kind();
  }

  @Override
  public String sheet() {
    return definition.sheet();
  }

  @Override
  public Programme programme() {
    return definition.programme();
  }

  @Override
  public List<Field> fields() {
    return definition.fields();
  }

  @Override
  public Set<RecordKind> after() {
    return registers.after(definition);
  }

  @Override
  public Set<String> writerRoles() {
    return definition.writers().stream().map(Role::code).collect(Collectors.toSet());
  }

  @Override
  public Handled handle(FieldRecordBatch batch) {
    return new Writing(this, registers, desk.ledger(), desk.stamp()).take(batch, desk.parser());
  }

  /**
   * Saves one record that was filled in by hand, by the same path as a sheet.
   *
   * @param version the version that was edited; empty for a new record. Refused when another has
   *     been saved since ({@code RG-024}), or when a new record's key is taken ({@code RG-027})
   */
  public Outcome<Saved> save(FieldRecord record, OptionalInt version) {
    return desk.transactions()
        .write(() -> {
          var key = WrittenText.tidy(record.key());
          var kept = table.lockByKeys(List.of(key)).stream().findFirst();
          var staleness = staleness(record, kept, version);
          if (staleness.isPresent()) {
            return Outcome.refused(staleness.orElseThrow());
          }
          var handled = handle(new FieldRecordBatch(List.of(record), Map.of()));
          if (!handled.refusals().isEmpty()) {
            return Outcome.refused(handled.refusals());
          }
          var id = table.lockByKeys(List.of(key)).getFirst().id();
          return Outcome.done(new Saved(id, handled.notices()));
        });
  }

  private static Optional<Refusal> staleness(
      FieldRecord record, Optional<KeptRecord> kept, OptionalInt version) {
    var there = kept.map(KeptRecord::version).orElse(0);
    if (version.isEmpty()) {
      var where = record.location().at(RowReader.KEY);
      return kept.map(taken -> Refusal.of("RG-027", taken.key().value()).at(where));
    }
    return there == version.getAsInt()
        ? Optional.empty()
        : Optional.of(Refusal.of("RG-024", Integer.toString(there)));
  }

  /** The record with this identifier, standing or voided. */
  public Optional<KeptRecord> find(UUID id) {
    return table.find(List.of(id)).stream().findFirst();
  }

  /** One page of records; to go on from a record that is not there is a bug. */
  public List<KeptRecord> list(RecordQuery query) {
    return listing.list(query, Optional.empty());
  }

  /** One page of those records that the viewer may read. */
  public List<KeptRecord> list(RecordQuery query, Viewer viewer) {
    return listing.list(query, RecordRights.withheld(viewer, definition));
  }

  /** The standing records about any of these persons, in no order. */
  public List<KeptRecord> about(Set<UUID> persons) {
    return persons.isEmpty()
        ? List.of()
        : table.standingReferring(definition.personField(), persons);
  }

  /** How many records stand that the viewer may read. */
  public int count(Viewer viewer) {
    return listing.count(RecordRights.withheld(viewer, definition));
  }

  /** How many records stand. */
  public int count() {
    return listing.count(Optional.empty());
  }

  /** How each version of a record came to be, newest first. */
  public List<Revision> history(UUID id) {
    return registers.revisions().list(new RecordRef(kind(), id));
  }

  /** The value by which the list can be filtered; empty when the field has no such filter. */
  public Optional<Object> filterValue(String field, String written) {
    return definition.fields().stream()
        .filter(declared -> declared.name().equals(field))
        .filter(declared -> definition.filters().contains(field))
        .findFirst()
        .map(declared -> desk.parser().read(declared.type(), written))
        .flatMap(reading ->
            reading instanceof Reading.Value(var value) ? Optional.of(value) : Optional.empty());
  }

  /** The record as it would be handed in: text by field name, references by key. */
  public Map<String, String> written(KeptRecord record) {
    var written = new HashMap<String, String>();
    for (var field : definition.fields()) {
      var value = record.values().values().get(field.name());
      if (value != null) {
        written.put(field.name(), written(field.type(), value));
      }
    }
    record.project().ifPresent(project -> written.put(RowReader.PROJECT, project.value()));
    return written;
  }

  private String written(FieldType type, Object value) {
    return type instanceof FieldType.Reference(var target) && value instanceof UUID id
        ? registers.keys(target, Set.of(id)).getOrDefault(id, "")
        : WrittenText.of(value, desk.zone());
  }

  RecordTable table() {
    return table;
  }

  /** The names of the fields that refer to records of a kind. */
  List<String> fieldsReferringTo(RecordKind target) {
    return definition.fields().stream()
        .filter(
            field -> field.type() instanceof FieldType.Reference(var kind) && kind.equals(target))
        .map(Field::name)
        .toList();
  }
}
