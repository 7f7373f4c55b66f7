package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;

/**
 * Rows that were refused and are left out, so that the others may come in. The work is done anew
 * without them until nothing more is refused, since one row may lean on another.
 */
final class SetAside {

  /** They stand in the row of the headings, and are about all rows below. */
  private static final Set<String> OF_HEADINGS =
      Set.of("IN-032", "IN-033", "IN-034", "IN-038", "IN-044", "IN-045", "IN-046");

  private final boolean kept;
  private final Map<String, Map<Integer, List<Refusal>>> rows = new HashMap<>();
  private int size;

  private SetAside(boolean kept) {
    this.kept = kept;
  }

  /** Nothing is set aside: one refused row refuses all. */
  static SetAside nothing() {
    return new SetAside(false);
  }

  /** Nothing so far. */
  static SetAside empty() {
    return new SetAside(true);
  }

  /** Whether refused rows are set aside at all. */
  boolean isKept() {
    return kept;
  }

  boolean contains(String sheet, int row) {
    return rows.getOrDefault(sheet, Map.of()).containsKey(row);
  }

  /** Why a row was set aside. */
  List<Refusal> reasons(String sheet, int row) {
    return rows.getOrDefault(sheet, Map.of()).getOrDefault(row, List.of());
  }

  int size() {
    return size;
  }

  /**
   * Why the handler kept rows back that it did not blame: they lean on a row that was refused. A
   * refused record is gone from the delivery, so they may not come in without it.
   */
  List<Refusal> leaning(
      SheetLayout layout,
      Map<RecordKind, Set<String>> heldBack,
      List<FieldRecord> records,
      Handled handled) {
    if (!kept || handled.refusedKeys().isEmpty()) {
      return List.of();
    }
    var blamed =
        handled.refusals().stream()
            .flatMap(refusal -> refusal.location().stream())
            .map(Location::row)
            .collect(Collectors.toSet());
    return records.stream()
        .filter(record -> handled.refusedKeys().contains(record.key()))
        .filter(record -> !blamed.contains(record.location().row()))
        .map(record -> leaning(layout, heldBack, record))
        .toList();
  }

  private static Refusal leaning(
      SheetLayout layout, Map<RecordKind, Set<String>> heldBack, FieldRecord record) {
    for (var column : layout.columns()) {
      var key = RowReading.tidy(record.values().getOrDefault(column.name(), ""));
      if (column.type() instanceof FieldType.Reference(var kind)
          && heldBack.getOrDefault(kind, Set.of()).contains(key)) {
        return Refusal.of("IN-065", key, kind.code()).at(record.location().at(column.name()));
      }
    }
    return Refusal.of("IN-068").at(record.location());
  }

  /** Of two rows with one key nobody knows which is meant: the earlier one is set aside too. */
  private static Optional<Refusal> twin(Refusal refusal) {
    return refusal
        .location()
        .filter(where -> refusal.code().equals("IN-051"))
        .map(where -> {
          int earlier = Integer.parseInt(refusal.arguments().get(1));
          return Refusal.of("IN-066", refusal.arguments().get(0), "" + where.row())
              .at(new Location(where.sheet(), earlier, where.column()));
        });
  }

  /** Every reason, sheet by sheet from top to bottom. */
  List<Refusal> reasons() {
    return rows.values().stream()
        .flatMap(sheet -> sheet.entrySet().stream().sorted(Map.Entry.comparingByKey()))
        .flatMap(row -> row.getValue().stream())
        .toList();
  }

  /**
   * Sets the rows aside that these refusals are about; false when one is about more than a row, so
   * that leaving rows out would not do.
   */
  boolean add(List<Refusal> refusals) {
    if (refusals.stream().anyMatch(refusal -> !isOfARow(refusal))) {
      return false;
    }
    int before = size;
    for (var refusal : refusals) {
      refusal.location().ifPresent(where -> add(where, refusal));
      twin(refusal).ifPresent(other -> other.location().ifPresent(where -> add(where, other)));
    }
    return size > before;
  }

  /** Whether leaving out a row would do. */
  static boolean isOfARow(Refusal refusal) {
    return refusal.location().filter(where -> where.row() > 0).isPresent()
        && !OF_HEADINGS.contains(refusal.code());
  }

  private void add(Location where, Refusal refusal) {
    var sheet = rows.computeIfAbsent(where.sheet(), any -> new HashMap<>());
    var reasons = sheet.get(where.row());
    if (reasons == null) {
      reasons = new ArrayList<>(1);
      sheet.put(where.row(), reasons);
      size++;
    }
    if (!reasons.contains(refusal)) {
      reasons.add(refusal);
    }
  }
}
