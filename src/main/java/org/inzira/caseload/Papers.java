package org.inzira.caseload;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.access.Viewer;
import org.inzira.clearances.ClearanceKind;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordRights;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Member;
import org.inzira.resettlement.CaseId;
import org.springframework.stereotype.Component;

/** Records a paper that all of a case were given, as a record each, by the path of the sheet. */
@Component
class Papers {

  private static final RecordKind KIND = new RecordKind("clearance");

  private final Registers registers;
  private final RecordReader records;
  private final Trail trail;

  Papers(Registers registers, RecordReader records, Trail trail) {
    this.registers = registers;
    this.records = records;
    this.trail = trail;
  }

  boolean mayIssue(Viewer viewer) {
    return RecordRights.mayWrite(viewer, registers.get(KIND).definition());
  }

  /**
   * Inside the transaction of the case. The same paper of the same day again changes nothing.
   *
   * @param validUntil as printed on it, if it is
   */
  Outcome<CaseId> issue(
      CaseFile file, ClearanceKind paper, LocalDate on, Optional<LocalDate> validUntil) {
    var persons =
        file.members().stream().map(member -> member.person().value()).collect(Collectors.toSet());
    var known = records.find(People.KIND, persons);
    if (known.size() < persons.size() || persons.isEmpty()) {
      return Outcome.refused(Refusal.of("CB-007"));
    }
    var batch =
        file.members().stream()
            .map(Member::person)
            .map(person -> record(file, known(known, person.value()), paper, on, validUntil))
            .toList();
    var handled = registers.get(KIND).handle(new FieldRecordBatch(batch, Map.of()));
    if (!handled.refusals().isEmpty()) {
      return Outcome.refused(handled.refusals().stream().distinct().toList());
    }
    trail.did("papers-recorded", file.number());
    return Outcome.done(file.id());
  }

  private static SavedRecord known(Map<UUID, SavedRecord> known, UUID person) {
    return Objects.requireNonNull(known.get(person));
  }

  private static FieldRecord record(
      CaseFile file,
      SavedRecord person,
      ClearanceKind paper,
      LocalDate on,
      Optional<LocalDate> validUntil) {
    var values = new HashMap<String, String>();
    values.put("person", person.key().value());
    values.put("clearance", paper.code());
    values.put("given_on", on.toString());
    validUntil.ifPresent(until -> values.put("valid_until", until.toString()));
    if (paper == ClearanceKind.ENTRY_VISA) {
      values.put("destination", file.destination().value());
    }
    return new FieldRecord(
        Location.field(""), key(person, paper, on), values, Optional.empty(), Optional.empty());
  }

  /** Told by paper, person and day; a person with a long key is told by identifier. */
  private static String key(SavedRecord person, ClearanceKind paper, LocalDate on) {
    var usual = paper.code() + "-" + person.key().value() + "-" + on;
    return usual.length() <= RecordKey.LENGTH_MAX
        ? usual
        : paper.code() + "-" + person.ref().id() + on.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
