package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.kernel.Field;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/**
 * Which column of a sheet holds what, read from its first row.
 *
 * @param columns the fields by column, from 0
 * @param refusals what is wrong with the headings
 * @param usable whether rows can be read in spite of the refusals: an unknown column is passed by,
 *     a missing or doubled one leaves rows without their meaning
 */
record Headings(Map<Integer, Field> columns, List<Refusal> refusals, boolean usable) {

  Headings {
    columns = Map.copyOf(columns);
    refusals = List.copyOf(refusals);
  }

  static Headings of(SheetLayout layout, SheetRow row, String sheet) {
    return new Matching(layout, sheet, row.number()).match(row);
  }

  Optional<Field> find(int column) {
    return Optional.ofNullable(columns.get(column));
  }

  boolean hasKey() {
    return columns.keySet().stream().anyMatch(this::isKey);
  }

  boolean isKey(int column) {
    return find(column).filter(field -> field.name().equals(SheetLayout.KEY)).isPresent();
  }

  /** Whether the column of this name is missing, doubled or otherwise refused as a whole. */
  boolean isRefused(String column) {
    return refusals.stream()
        .flatMap(refusal -> refusal.location().stream())
        .anyMatch(place -> place.column().equals(column));
  }

  private static final class Matching {

    private final SheetLayout layout;
    private final Location where;
    private final Map<Integer, Field> columns = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean usable = true;

    Matching(SheetLayout layout, String sheet, int row) {
      this.layout = layout;
      this.where = new Location(sheet, row, "");
    }

    Headings match(SheetRow row) {
      row.cells().forEach(this::add);
      refuseMissing();
      return new Headings(columns, refusals, usable);
    }

    private void add(SheetRow.Cell cell) {
      if (cell.kind() != Kind.TEXT) {
        refuse("IN-038", cell.columnName());
        return;
      }
      var field = layout.find(SheetLayout.heading(cell.text()));
      if (field.isEmpty()) {
        refusals.add(
            Refusal.of("IN-032", cell.text().strip(), layout.sheet())
                .at(where.at(cell.text().strip())));
      } else if (columns.containsValue(field.get())) {
        refuse("IN-033", field.get().name());
      } else {
        columns.put(cell.column(), field.get());
      }
    }

    private void refuseMissing() {
      var present = new HashSet<>(columns.values());
      boolean onlyVoids =
          present.stream().noneMatch(layout::isOwn)
              && present.stream().anyMatch(field -> field.name().equals(SheetLayout.VOID_REASON));
      layout.columns().stream()
          .filter(column -> column.required() && !present.contains(column))
          .filter(column -> !onlyVoids || !layout.isOwn(column))
          .forEach(column -> refuse("IN-034", column.name()));
    }

    private void refuse(String code, String column) {
      refusals.add(Refusal.of(code, column, layout.sheet()).at(where.at(column)));
      usable = false;
    }
  }
}
