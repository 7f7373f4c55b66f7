package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;

/** Keeps records on paper, by the rules that every handler has. */
final class PaperHandler implements FieldRecordHandler {

  static final RecordKind PERSON = new RecordKind("person");
  static final RecordKind DEPARTURE = new RecordKind("departure");

  private final RecordKind kind;
  private final String sheet;
  private final List<Field> fields;
  private final Set<RecordKind> after;
  private final Map<String, FieldRecord> kept = new HashMap<>();
  private final List<FieldRecord> taken = new ArrayList<>();
  private final List<Integer> chunks = new ArrayList<>();

  private PaperHandler(RecordKind kind, String sheet, Set<RecordKind> after, Field... fields) {
    this.kind = kind;
    this.sheet = sheet;
    this.after = after;
    this.fields = List.of(fields);
  }

  static PaperHandler persons() {
    return new PaperHandler(
        PERSON,
        "persons",
        Set.of(),
        Field.required("given_name", new FieldType.Text(60), "Aline"),
        Field.required("sex", new FieldType.Code(List.of("female", "male", "unknown")), "female"),
        Field.optional("birth_date", new FieldType.Day(true), "1990-05-01"),
        Field.optional("disability", new FieldType.YesNo(), "no"),
        Field.optional("phone", new FieldType.Text(30), "+250788000000"));
  }

  static PaperHandler departures() {
    return new PaperHandler(
        DEPARTURE,
        "departures",
        Set.of(PERSON),
        Field.required("person", new FieldType.Reference(PERSON), "PERSONS-0001"),
        Field.required("uplift_at", new FieldType.Moment(true), "2022-03-01T22:30"),
        Field.optional("headcount", new FieldType.Whole(0, 100), "3"));
  }

  List<FieldRecord> taken() {
    return taken;
  }

  List<Integer> chunks() {
    return chunks;
  }

  @Override
  public RecordKind kind() {
    return kind;
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public Programme programme() {
    return kind.equals(PERSON) ? Programme.SUPPORT : Programme.RESETTLEMENT;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public Set<RecordKind> after() {
    return after;
  }

  @Override
  public Set<String> writerRoles() {
    return Set.of(kind.equals(PERSON) ? "case-worker" : "movement");
  }

  @Override
  public Handled handle(FieldRecordBatch batch) {
    chunks.add(batch.records().size());
    var heldBackPersons = batch.heldBack().getOrDefault(PERSON, Set.of());
    var refusals = new ArrayList<Refusal>();
    var refused = new HashSet<String>();
    int added = 0;
    int unchanged = 0;
    int voided = 0;
    for (var record : batch.records()) {
      taken.add(record);
      var sex = record.values().getOrDefault("sex", "female");
      if (heldBackPersons.contains(record.values().getOrDefault("person", ""))) {
        refused.add(record.key());
      } else if (sex.equals("wrong")) {
        refusals.add(Refusal.of("RG-007", sex).at(record.location().at("sex")));
        refused.add(record.key());
      } else if (record.voidReason().isPresent()) {
        voided++;
      } else if (kept.put(record.key(), record) == null) {
        added++;
      } else {
        unchanged++;
      }
    }
    return new Handled(added, 0, unchanged, voided, refusals, refused, List.of());
  }
}
