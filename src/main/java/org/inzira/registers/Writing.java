package org.inzira.registers;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inzira.fields.FieldParser;
import org.inzira.fields.WrittenText;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Ledger;

/** Takes one batch of one kind in: reads, resolves, compares, checks, writes, states. */
final class Writing {

  private static final Set<Change.Step> STANDING =
      EnumSet.of(Change.Step.ADD, Change.Step.EDIT, Change.Step.RESTORE);

  private final Register register;
  private final Registers registers;
  private final Desk.Stamp stamp;
  private final Findings findings = new Findings();
  private final Stating stating;

  Writing(Register register, Registers registers, Ledger ledger, Desk.Stamp stamp) {
    this.register = register;
    this.registers = registers;
    this.stamp = stamp;
    this.stating = new Stating(ledger, findings);
  }

  Handled take(FieldRecordBatch batch, FieldParser parser) {
    var definition = register.definition();
    var read = new RowReader(definition.fields(), parser, findings).read(batch.records());
    var resolved = references(batch).resolve(standing(read));
    var changes = compare(standing(resolved));
    checkVoided(changes, batch.heldBack());
    check(changes);
    var good = good(changes);
    write(good);
    state(good);
    return handled(changes, sheet(batch));
  }

  private References references(FieldRecordBatch batch) {
    return new References(register.definition(), registers, batch.heldBack(), findings);
  }

  private List<Row> standing(List<Row> rows) {
    return rows.stream().filter(row -> !findings.isRefused(row.key())).toList();
  }

  private List<Change> good(List<Change> changes) {
    return changes.stream().filter(change -> !findings.isRefused(change.row().key())).toList();
  }

  private List<Change> compare(List<Row> rows) {
    var keys = rows.stream().map(row -> row.key().value()).toList();
    var kept =
        register.table().lockByKeys(keys).stream()
            .collect(toMap(KeptRecord::key, Function.identity()));
    var changes = new ArrayList<Change>(rows.size());
    for (var row : rows) {
      compare(row, Optional.ofNullable(kept.get(row.key()))).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> compare(Row row, Optional<KeptRecord> kept) {
    if (row.isVoiding()) {
      return voiding(row, kept);
    }
    var values = new FieldValues(row.values());
    var project = project(row);
    if (project.isEmpty() && row.project().isPresent()) {
      return Optional.empty();
    }
    if (kept.isEmpty()) {
      return Optional.of(change(row, Change.Step.ADD, kept, added(row, values, project)));
    }
    var before = kept.orElseThrow();
    if (before.isStanding() && before.says(values, project)) {
      return Optional.of(change(row, Change.Step.NOTHING, kept, before));
    }
    var step = before.isStanding() ? Change.Step.EDIT : Change.Step.RESTORE;
    return Optional.of(change(row, step, kept, next(before, values, project, Optional.empty())));
  }

  private Optional<Change> voiding(Row row, Optional<KeptRecord> kept) {
    if (kept.isEmpty()) {
      findings.note(
          row.location().at(RowReader.VOID_REASON), Refusal.of("RG-022", row.key().value()));
      return Optional.empty();
    }
    var before = kept.orElseThrow();
    if (!before.isStanding()) {
      return Optional.of(change(row, Change.Step.NOTHING, kept, before));
    }
    var voiding =
        row.voidReason()
            .map(reason -> new KeptRecord.Voiding(stamp.at(), stamp.account().value(), reason));
    var after = next(before, before.values(), before.project(), voiding);
    return Optional.of(change(row, Change.Step.VOID, kept, after));
  }

  private static Change change(
      Row row, Change.Step step, Optional<KeptRecord> before, KeptRecord after) {
    return new Change(row, step, before, after);
  }

  private Optional<ProjectCode> project(Row row) {
    try {
      return row.project().map(ProjectCode::new);
    } catch (IllegalArgumentException malformed) {
      var quoted = WrittenText.quoted(row.project().orElseThrow());
      findings.refuse(
          row.key(), row.location().at(RowReader.PROJECT), Refusal.of("RG-017", quoted));
      return Optional.empty();
    }
  }

  private KeptRecord added(Row row, FieldValues values, Optional<ProjectCode> project) {
    var id = register.definition().newId();
    var by = stamp.account().value();
    return new KeptRecord(id, row.key(), 1, values, project, Optional.empty(), stamp.at(), by);
  }

  private KeptRecord next(
      KeptRecord before,
      FieldValues values,
      Optional<ProjectCode> project,
      Optional<KeptRecord.Voiding> voiding) {
    return new KeptRecord(
        before.id(),
        before.key(),
        before.version() + 1,
        values,
        project,
        voiding,
        stamp.at(),
        stamp.account().value());
  }

  private void checkVoided(List<Change> changes, Map<RecordKind, Set<String>> heldBack) {
    var voided = of(good(changes), Set.of(Change.Step.VOID));
    var records = voided.stream().map(Change::after).toList();
    var leaning = registers.countLeaning(register.kind(), records, Map.of());
    var toBlame =
        leaning.isEmpty() ? leaning : registers.countLeaning(register.kind(), records, heldBack);
    for (var change : voided) {
      var id = change.after().id();
      if (toBlame.containsKey(id)) {
        findings.refuse(
            change.row().key(),
            change.row().location().at(RowReader.VOID_REASON),
            Refusal.of("RG-021", Integer.toString(toBlame.getOrDefault(id, 0))));
      } else if (leaning.containsKey(id)) {
        findings.holdBack(change.row().key());
      }
    }
    var drafts = of(good(changes), Set.of(Change.Step.VOID)).stream().map(Change::draft).toList();
    if (!drafts.isEmpty()) {
      register.definition().checkVoiding(drafts, findings);
    }
  }

  private void check(List<Change> changes) {
    var drafts = of(good(changes), STANDING).stream().map(Change::draft).toList();
    if (!drafts.isEmpty()) {
      register.definition().check(drafts, findings);
    }
  }

  private static List<Change> of(List<Change> changes, Set<Change.Step> steps) {
    return changes.stream().filter(change -> steps.contains(change.step())).toList();
  }

  private void write(List<Change> changes) {
    var added = of(changes, Set.of(Change.Step.ADD));
    var edited = of(changes, Set.of(Change.Step.EDIT, Change.Step.RESTORE, Change.Step.VOID));
    register.table().insert(added.stream().map(Change::after).toList());
    register.table().update(edited.stream().map(Change::after).toList());
    var lines = new ArrayList<Revisions.Line>();
    for (var part : List.of(added, edited)) {
      part.forEach(change -> lines.add(line(change)));
    }
    registers.revisions().add(register.kind(), lines, stamp.account(), stamp.at());
    var written = of(changes, STANDING).stream().map(this::saved).toList();
    if (!written.isEmpty()) {
      register.definition().written(written);
    }
    var voided = of(changes, Set.of(Change.Step.VOID)).stream().map(this::saved).toList();
    if (!voided.isEmpty()) {
      register.definition().voided(voided);
    }
    if (!lines.isEmpty()) {
      register.definition().changed(differences(added, edited));
    }
  }

  private List<RecordDefinition.Difference> differences(List<Change> added, List<Change> edited) {
    return Stream.concat(added.stream(), edited.stream())
        .map(change -> change.difference(register.kind()))
        .toList();
  }

  private static Revisions.Line line(Change change) {
    return new Revisions.Line(change.after().id(), change.after().version(), change.action());
  }

  private SavedRecord saved(Change change) {
    return change.after().saved(register.kind());
  }

  private void state(List<Change> changes) {
    stating.state(register.definition(), causes(of(changes, STANDING)));
    stating.stateNothing(causes(of(changes, Set.of(Change.Step.VOID))));
    var changed = of(changes, Set.of(Change.Step.EDIT, Change.Step.RESTORE));
    new Restating(registers, stating, stamp).restate(register.kind(), causes(changed));
  }

  private List<Change.Cause> causes(List<Change> changes) {
    return changes.stream().map(change -> change.cause(register.kind())).toList();
  }

  private Handled handled(List<Change> changes, Location sheet) {
    var good = good(changes);
    return new Handled(
        of(good, Set.of(Change.Step.ADD)).size(),
        of(good, Set.of(Change.Step.EDIT, Change.Step.RESTORE)).size(),
        of(good, Set.of(Change.Step.NOTHING)).size(),
        of(good, Set.of(Change.Step.VOID)).size(),
        findings.refusals(),
        findings.refusedKeys(),
        findings.notices(sheet));
  }

  private static Location sheet(FieldRecordBatch batch) {
    return batch.records().stream()
        .findFirst()
        .map(record -> new Location(record.location().sheet(), 0, ""))
        .orElseGet(() -> new Location("", 0, ""));
  }
}
