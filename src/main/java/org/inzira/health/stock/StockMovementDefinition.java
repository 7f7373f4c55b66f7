package org.inzira.health.stock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.health.stock.StockKeeping.Lack;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What became of doses of a lot at a place. Doses given to persons are no movements: their own
 * records take them from stock.
 */
@Component
class StockMovementDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("stock-movement");

  private static final long DOSES_MAX = 1_000_000;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "stock_movements", Programme.HEALTH, "health.stock_movement")
          .fields(
              Field.required("lot", new Reference(VaccineLotDefinition.KIND), "LOT-MMR-7"),
              Field.required("place", new Place(Set.of("centre", "hospital", "site")), "RW13-MHAC"),
              Field.required("moved_on", new Day(true), "2022-03-01"),
              Field.required("movement", new Code(Movement.codes()), "received"),
              Field.required("doses", new Whole(0, DOSES_MAX), "100"),
              Field.optional("reason", new Text(300), "First delivery of the year"),
              Field.optional(
                  "refrigerator", new Reference(RefrigeratorDefinition.KIND), "FRIDGE-1"))
          .listed("moved_on", "lot", "place", "movement", "doses", "reason")
          .filteredBy("place", "movement")
          .sortedBy("moved_on")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;
  private final StockKeeping stock;

  StockMovementDefinition(@Lazy RecordReader records, StockKeeping stock) {
    this.records = records;
    this.stock = stock;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var refrigerators =
        records.find(
            RefrigeratorDefinition.KIND,
            drafts.stream()
                .flatMap(draft -> draft.values().reference("refrigerator").stream())
                .collect(Collectors.toUnmodifiableSet()));
    for (var draft : drafts) {
      checkReason(draft, complaints);
      checkRefrigerator(draft, refrigerators, complaints);
    }
    for (var one : stock.shortfalls(drafts, false)) {
      complain(one, "doses", complaints);
    }
    stock
        .differences(drafts)
        .forEach((draft, difference) -> {
          if (difference != 0 && draft.values().text("reason").isEmpty()) {
            long counted = draft.values().whole("doses").orElseThrow();
            complaints.about(draft, "reason", "CC-012", Long.toString(counted - difference));
          }
        });
  }

  private static void complain(Lack one, String field, Complaints complaints) {
    complaints.about(
        one.draft(),
        field,
        "CC-002",
        "day." + one.step().line().on(),
        Long.toString(-one.step().balance()));
  }

  private static void checkReason(Draft draft, Complaints complaints) {
    var movement = Movement.of(draft.values().text("movement").orElseThrow());
    if (movement != Movement.COUNTED && draft.values().whole("doses").orElseThrow() == 0) {
      complaints.about(draft, "doses", "CC-010");
    }
    if (movement.needsReason() && draft.values().text("reason").isEmpty()) {
      complaints.about(draft, "reason", "CC-011");
    }
  }

  private static void checkRefrigerator(
      Draft draft, Map<UUID, SavedRecord> refrigerators, Complaints complaints) {
    draft
        .values()
        .reference("refrigerator")
        .map(refrigerators::get)
        .filter(kept -> !kept.values().place("place").equals(draft.values().place("place")))
        .ifPresent(_ -> complaints.about(draft, "refrigerator", "CC-013"));
  }

  @Override
  public void checkVoiding(List<Draft> drafts, Complaints complaints) {
    for (var one : stock.shortfalls(drafts, true)) {
      complain(one, "void_reason", complaints);
    }
  }

  @Override
  public void changed(List<Difference> differences) {
    stock.moved(differences);
  }
}
