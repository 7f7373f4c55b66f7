package org.inzira.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A part of the way from our figure to a partner's: chosen entries, or a number with its source.
 */
@Component
class BridgePartDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = ReconciliationShapes.bridgePart();
  private static final String PARENT = "partner_figure";

  private final Figures figures;
  private final RecordReader records;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  BridgePartDefinition(Figures figures, @Lazy RecordReader records) {
    this.figures = figures;
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var parents =
        records.find(
            ReconciliationShapes.PARTNER_FIGURE,
            drafts.stream()
                .flatMap(draft -> draft.values().reference(PARENT).stream())
                .collect(Collectors.toUnmodifiableSet()));
    for (var draft : drafts) {
      checkSource(draft, complaints);
      checkChoice(draft, parents, complaints);
      checkMonths(draft, complaints);
      if (draft.values().text("attributed_to").equals(Optional.of(ReconciliationShapes.OTHER))
          && draft.values().text("explanation").isEmpty()) {
        complaints.about(draft, "explanation", "RC-009");
      }
    }
    records
        .repeated(ReconciliationShapes.BRIDGE_PART, PARENT, drafts, BridgePartDefinition::place)
        .forEach((draft, key) -> complaints.about(draft, "position", "RC-008", key.value()));
  }

  private static List<Object> place(FieldValues values) {
    return List.of(values.reference(PARENT), values.whole("position"));
  }

  /** Entries of ours or a number of somebody's, one of the two. */
  private static void checkSource(Draft draft, Complaints complaints) {
    var values = draft.values();
    var number = values.whole("number").isPresent();
    if (number == isChoice(values)) {
      complaints.about(draft, "number", number ? "RC-004" : "RC-003");
    }
    if (number != values.text("number_source").isPresent()) {
      complaints.about(draft, "number_source", number ? "RC-005" : "RC-006");
    }
  }

  private static boolean isChoice(FieldValues values) {
    return Stream.of("dimension", "comparison", "dimension_values")
            .anyMatch(field -> values.text(field).isPresent())
        || values.whole("month_from").isPresent()
        || values.whole("month_to").isPresent()
        || values.day("recorded_after").isPresent();
  }

  private void checkChoice(Draft draft, Map<UUID, SavedRecord> parents, Complaints complaints) {
    var given =
        Stream.of("dimension", "comparison", "dimension_values")
            .filter(field -> draft.values().text(field).isPresent())
            .toList();
    if (!given.isEmpty() && given.size() < 3) {
      complaints.about(draft, given.getFirst(), "RC-010");
      return;
    }
    var axis = draft.values().text("dimension").flatMap(Axis::find);
    if (axis.isPresent()) {
      PartFilter.values(draft.values().text("dimension_values").orElse("")).stream()
          .filter(value -> !axis.get().accepts(value))
          .forEach(value ->
              complaints.about(draft, "dimension_values", "RC-011", value, axis.get().code()));
      draft
          .values()
          .reference(PARENT)
          .map(parents::get)
          .flatMap(parent -> parent.values().text("figure"))
          .ifPresent(figure -> checkAxis(draft, new FigureId(figure), axis.get(), complaints));
    }
  }

  private void checkAxis(Draft draft, FigureId figure, Axis axis, Complaints complaints) {
    var axes = figures.axes(figure);
    if (!axes.contains(axis)) {
      var known = axes.stream().map(Axis::code).collect(Collectors.joining(", "));
      complaints.about(draft, "dimension", "RC-012", axis.code(), known);
    }
  }

  private static void checkMonths(Draft draft, Complaints complaints) {
    var from = draft.values().whole("month_from");
    var to = draft.values().whole("month_to");
    if (from.isPresent() != to.isPresent()
        || (from.isPresent() && from.getAsLong() > to.getAsLong())) {
      complaints.about(draft, "month_to", "RC-007");
    }
  }
}
