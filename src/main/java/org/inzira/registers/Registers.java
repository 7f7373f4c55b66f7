package org.inzira.registers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inzira.access.Viewer;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** All registers: which kinds there are, and how they hang together. */
@Service
public class Registers implements RecordReader {

  private final DSLContext database;
  private final Revisions revisions;
  private final Desk desk;
  private final SingletonSupplier<Map<RecordKind, Register>> all;

  /** The definitions are asked for late, since some of them read records of other kinds. */
  Registers(
      ObjectProvider<RecordDefinition> definitions,
      DataSource source,
      Revisions revisions,
      Desk desk) {
    var joining = new TransactionAwareDataSourceProxy(source);
    this.database = DSL.using(joining, SQLDialect.POSTGRES);
    this.revisions = revisions;
    this.desk = desk;
    this.all = SingletonSupplier.of(() -> registers(definitions));
  }

  private Map<RecordKind, Register> registers(ObjectProvider<RecordDefinition> definitions) {
    var registers = new LinkedHashMap<RecordKind, Register>();
    definitions
        .orderedStream()
        .forEach(definition -> {
          var table = new RecordTable(database, definition);
          var register = new Register(definition, table, this, desk);
          if (registers.put(definition.kind(), register) != null) {
            throw new IllegalStateException("two definitions of " + definition.kind().code());
          }
        });
    return registers;
  }

  /** Every register. */
  public Collection<Register> list() {
    return all.obtain().values();
  }

  /** The registers that a viewer may read without stating a reason. */
  public List<Register> list(Viewer viewer) {
    return list().stream()
        .filter(register -> RecordRights.mayRead(viewer, register.definition()))
        .toList();
  }

  /** The register of a kind. */
  public Optional<Register> find(RecordKind kind) {
    return Optional.ofNullable(all.obtain().get(kind));
  }

  /** The register of a kind that must be there; asking for another is a bug. */
  public Register get(RecordKind kind) {
    return find(kind).orElseThrow(() -> new IllegalStateException("no register of " + kind.code()));
  }

  /**
   * Brings rows in by the one path of all records, inside the caller's write.
   *
   * @return what was refused of them, each sentence once; the caller then rolls back
   */
  public List<Refusal> bring(RecordKind kind, List<FieldRecord> rows) {
    return rows.isEmpty()
        ? List.of()
        : get(kind).handle(new FieldRecordBatch(rows, Map.of())).refusals().stream()
            .distinct()
            .toList();
  }

  @Override
  public Map<UUID, SavedRecord> find(RecordKind kind, Set<UUID> ids) {
    var found = new HashMap<UUID, SavedRecord>();
    if (!ids.isEmpty()) {
      get(kind).table().find(ids).stream()
          .filter(KeptRecord::isStanding)
          .forEach(record -> found.put(record.id(), record.saved(kind)));
    }
    return found;
  }

  @Override
  public List<SavedRecord> list(RecordKind kind, String field, Set<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : get(kind).table().standingReferring(field, ids).stream()
            .map(record -> record.saved(kind))
            .toList();
  }

  /** The keys of records, voided ones too, for showing what refers to them. */
  public Map<UUID, String> keys(RecordKind kind, Set<UUID> ids) {
    var keys = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      get(kind).table().names(ids).forEach((id, named) -> keys.put(id, named.key()));
    }
    return keys;
  }

  /** What people call these records: their numbers to say aloud, else their keys. */
  public Map<UUID, String> spoken(RecordKind kind, Set<UUID> ids) {
    var called = keys(kind, ids);
    if (!ids.isEmpty()) {
      called.putAll(get(kind).definition().spokenNumbers(ids));
    }
    return called;
  }

  Revisions revisions() {
    return revisions;
  }

  List<Register> referringTo(RecordKind kind) {
    return list().stream().filter(register -> !register.fieldsReferringTo(kind).isEmpty()).toList();
  }

  /**
   * How many standing records lean on each of these, by a reference or as their project.
   *
   * @param leftOut keys, by kind, of records that do not count
   */
  Map<UUID, Integer> countLeaning(
      RecordKind kind, List<KeptRecord> records, Map<RecordKind, Set<String>> leftOut) {
    var counts = new HashMap<UUID, Integer>();
    if (records.isEmpty()) {
      return counts;
    }
    var ids = records.stream().map(KeptRecord::id).toList();
    for (var register : referringTo(kind)) {
      var without = leftOut.getOrDefault(register.kind(), Set.of());
      for (var field : register.fieldsReferringTo(kind)) {
        register
            .table()
            .countReferring(field, ids, without)
            .forEach((id, count) -> counts.merge(id, count, Integer::sum));
      }
    }
    if (kind.equals(References.PROJECT)) {
      countInProjects(records, leftOut)
          .forEach((id, count) -> counts.merge(id, count, Integer::sum));
    }
    return counts;
  }

  private Map<UUID, Integer> countInProjects(
      List<KeptRecord> projects, Map<RecordKind, Set<String>> leftOut) {
    var byKey =
        projects.stream()
            .collect(Collectors.toMap(project -> project.key().value(), KeptRecord::id));
    var counts = new HashMap<UUID, Integer>();
    for (var register : list()) {
      register
          .table()
          .countInProjects(byKey.keySet(), leftOut.getOrDefault(register.kind(), Set.of()))
          .forEach((key, count) -> counts.merge(id(byKey, key), count, Integer::sum));
    }
    return counts;
  }

  private static UUID id(Map<String, UUID> byKey, String key) {
    return java.util.Objects.requireNonNull(byKey.get(key));
  }

  /** The kinds that must have come in before: what it refers to, and projects. */
  Set<RecordKind> after(RecordDefinition definition) {
    var kinds = targets(definition);
    // What a project itself refers to comes before projects, so it cannot wait for them.
    if (find(References.PROJECT).isPresent() && !beforeProjects().contains(definition.kind())) {
      kinds.add(References.PROJECT);
    }
    kinds.remove(definition.kind());
    return kinds;
  }

  private Set<RecordKind> beforeProjects() {
    var before = new HashSet<RecordKind>(Set.of(References.PROJECT));
    var next = List.copyOf(before);
    while (!next.isEmpty()) {
      next =
          next.stream()
              .flatMap(kind -> find(kind).stream())
              .flatMap(register -> targets(register.definition()).stream())
              .filter(before::add)
              .toList();
    }
    return before;
  }

  private static Set<RecordKind> targets(RecordDefinition definition) {
    return definition.fields().stream()
        .filter(field -> field.type() instanceof FieldType.Reference)
        .map(field -> ((FieldType.Reference) field.type()).kind())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
