package org.inzira.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.fields.WrittenText;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;

/** Finds the records that the rows of a batch refer to by key, all at once. */
final class References {

  static final RecordKind PROJECT = new RecordKind("project");

  /** Of more unknown keys at once, as of a sheet of another office, none is looked up singly. */
  private static final int SPOKEN_MAX = 50;

  private final List<Field> fields;
  private final Registers registers;
  private final Map<RecordKind, Set<String>> heldBack;
  private final Findings findings;

  References(
      RecordDefinition definition,
      Registers registers,
      Map<RecordKind, Set<String>> heldBack,
      Findings findings) {
    this.fields =
        definition.fields().stream()
            .filter(field -> field.type() instanceof FieldType.Reference)
            .toList();
    this.registers = registers;
    this.heldBack = heldBack;
    this.findings = findings;
  }

  /** The same rows, keys replaced by identifiers; what is not found is in the findings. */
  List<Row> resolve(List<Row> rows) {
    var resolved = rows;
    for (var field : fields) {
      resolved = resolve(resolved, field.name(), target(field));
    }
    checkProjects(resolved);
    return resolved;
  }

  private static RecordKind target(Field field) {
    return ((FieldType.Reference) field.type()).kind();
  }

  private List<Row> resolve(List<Row> rows, String field, RecordKind target) {
    var named = named(target, rows.stream().map(row -> row.values().get(field)));
    return rows.stream()
        .map(row ->
            row.values().get(field) instanceof String key
                ? resolve(row, field, target, key, Optional.ofNullable(named.get(key)))
                : row)
        .toList();
  }

  private Row resolve(
      Row row, String field, RecordKind target, String key, Optional<RecordTable.Named> found) {
    var values = new HashMap<>(row.values());
    values.remove(field);
    if (isFound(row, field, target, key, found)) {
      values.put(field, found.orElseThrow().id());
    }
    return row.withValues(values);
  }

  private void checkProjects(List<Row> rows) {
    if (registers.find(PROJECT).isEmpty()) {
      return;
    }
    var written = rows.stream().filter(row -> !row.isVoiding()).toList();
    var named = named(PROJECT, written.stream().map(row -> row.project().orElse(null)));
    for (var row : written) {
      row.project()
          .ifPresent(key -> {
            var found = Optional.ofNullable(named.get(key));
            isFound(row, RowReader.PROJECT, PROJECT, key, found);
          });
    }
  }

  private Map<String, RecordTable.Named> named(
      RecordKind target, Stream<? extends @org.jspecify.annotations.Nullable Object> written) {
    var keys =
        written
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toSet());
    if (keys.isEmpty()) {
      return Map.of();
    }
    var register = registers.get(target);
    var named = new HashMap<>(register.table().shareByKeys(keys));
    keys.removeAll(named.keySet());
    named.putAll(spoken(register, keys));
    return named;
  }

  /** Who has a record before them knows the number that people say, and seldom a key. */
  private Map<String, RecordTable.Named> spoken(Register register, Set<String> numbers) {
    var ids = new HashMap<String, UUID>();
    numbers.stream()
        .filter(_ -> numbers.size() <= SPOKEN_MAX)
        .forEach(number ->
            register.definition().findSpoken(number).ifPresent(id -> ids.put(number, id)));
    var keys = registers.keys(register.kind(), Set.copyOf(ids.values()));
    var shared = register.table().shareByKeys(Set.copyOf(keys.values()));
    var named = new HashMap<String, RecordTable.Named>();
    ids.forEach((number, id) ->
        Optional.ofNullable(shared.get(keys.getOrDefault(id, "")))
            .ifPresent(one -> named.put(number, one)));
    return named;
  }

  private boolean isFound(
      Row row, String field, RecordKind target, String key, Optional<RecordTable.Named> found) {
    if (heldBack.getOrDefault(target, Set.of()).contains(key)) {
      findings.holdBack(row.key());
      return false;
    }
    if (found.isPresent() && found.orElseThrow().standing()) {
      return true;
    }
    var code = found.isPresent() ? "RG-013" : target.equals(PROJECT) ? "RG-017" : "RG-012";
    var quoted = WrittenText.quoted(key);
    findings.refuse(row.key(), row.location().at(field), Refusal.of(code, quoted, target.code()));
    return false;
  }
}
