package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inzira.intake.reading.Hashtag;
import org.inzira.intake.reading.Quoted;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.kernel.Field;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/**
 * Which column of a sheet holds what, read from its headings and, where these say nothing that is
 * known, from its HXL hashtags.
 *
 * @param columns the fields by column, from 0
 * @param ignored columns of ours that hold nothing to take in
 * @param refusals what is wrong with the headings
 * @param usable whether rows can be read in spite of the refusals: an unknown column is passed by,
 *     a missing or doubled one leaves rows without their meaning
 */
record Headings(
    Map<Integer, Field> columns, Set<Integer> ignored, List<Refusal> refusals, boolean usable) {

  Headings {
    columns = Map.copyOf(columns);
    ignored = Set.copyOf(ignored);
    refusals = List.copyOf(refusals);
  }

  static Headings of(
      SheetLayout layout, Optional<SheetRow> row, Optional<SheetRow> tags, String sheet) {
    int number = row.or(() -> tags).map(SheetRow::number).orElse(1);
    return new Matching(layout, sheet, number).match(row, tags);
  }

  /** Headings of which nothing can be made. */
  static Headings refused(Refusal refusal) {
    return new Headings(Map.of(), Set.of(), List.of(refusal), false);
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

  /** Whether the row says nothing but what we once said of it. */
  boolean isHollow(SheetRow row) {
    return row.cells().stream().allMatch(cell -> ignored.contains(cell.column()));
  }

  /** Whether it is the row of headings once more, as where files were put one below the other. */
  boolean areRepeatedBy(SheetRow row) {
    return row.cells().size() > 1
        && row.cells().stream()
            .allMatch(cell ->
                find(cell.column())
                    .filter(field -> field.name().equals(SheetLayout.heading(cell.text())))
                    .isPresent());
  }

  /** Whether the column of this name is missing, doubled or otherwise refused as a whole. */
  boolean isRefused(String column) {
    return refusals.stream()
        .flatMap(refusal -> refusal.location().stream())
        .anyMatch(place -> place.column().equals(column));
  }

  private static final class Matching {

    private final SheetLayout layout;
    private final Hashtags hashtags;
    private final Location where;
    private final Map<Integer, Field> columns = new HashMap<>();
    private final Set<Integer> ignored = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean usable = true;

    Matching(SheetLayout layout, String sheet, int row) {
      this.layout = layout;
      this.hashtags = Hashtags.of(layout);
      this.where = new Location(sheet, row, "");
    }

    Headings match(Optional<SheetRow> row, Optional<SheetRow> tags) {
      var tagged = new TreeMap<Integer, SheetRow.Cell>();
      tags.ifPresent(found -> found.cells().forEach(cell -> tagged.put(cell.column(), cell)));
      var unknown = new ArrayList<SheetRow.Cell>();
      row.ifPresent(found ->
          found
              .cells()
              .forEach(cell -> {
                if (!isKnown(cell)) {
                  unknown.add(cell);
                } else {
                  tagged.remove(cell.column());
                }
              }));
      for (var cell : unknown) {
        var tag = tagged.remove(cell.column());
        if (tag == null || !isMeant(tag)) {
          refuseUnknown(cell);
        }
      }
      tagged.values().stream().filter(tag -> !isMeant(tag)).forEach(this::refuseTag);
      refuseMissing();
      return new Headings(columns, ignored, refusals, usable);
    }

    private boolean isKnown(SheetRow.Cell cell) {
      if (cell.kind() != Kind.TEXT) {
        return false;
      }
      var heading = SheetLayout.heading(cell.text());
      if (heading.equals(SheetLayout.REFUSED_BECAUSE)) {
        ignored.add(cell.column());
        return true;
      }
      var field = layout.find(heading);
      field.ifPresent(found -> put(cell.column(), found));
      return field.isPresent();
    }

    /** Whether the hashtag means one column; of several, the sheet must say which by a heading. */
    private boolean isMeant(SheetRow.Cell tag) {
      var meant = Hashtag.read(tag.text()).map(hashtags::columns).orElse(List.of());
      if (meant.size() == 1) {
        put(tag.column(), meant.getFirst());
      } else if (meant.size() > 1) {
        var names = String.join(", ", meant.stream().map(Field::name).toList());
        refusals.add(
            Refusal.of("IN-046", Quoted.of(tag.text().strip()), names)
                .at(where.at(tag.columnName())));
        usable = false;
      }
      return !meant.isEmpty();
    }

    private void put(int column, Field field) {
      if (columns.containsValue(field)) {
        refuse("IN-033", field.name());
      } else {
        columns.put(column, field);
      }
    }

    private void refuseUnknown(SheetRow.Cell cell) {
      if (cell.kind() != Kind.TEXT) {
        refuse("IN-038", cell.columnName());
      } else {
        var heading = Quoted.of(cell.text().strip());
        refusals.add(Refusal.of("IN-032", heading, layout.sheet()).at(where.at(heading)));
      }
    }

    private void refuseTag(SheetRow.Cell tag) {
      refusals.add(
          Refusal.of("IN-045", Quoted.of(tag.text().strip()), layout.sheet())
              .at(where.at(tag.columnName())));
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
