package org.inzira.flights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A member of staff who flies with those who depart, on a seat of the block, and flies back. */
@Component
class EscortDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("escort");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "escorts", Programme.RESETTLEMENT, "flights.escort")
          .fields(
              Field.required("flight", new Reference(FlightDefinition.KIND), "M-2022-0001"),
              Field.required("staff", new Text(60), "S-0114"),
              Field.required("escort_kind", new Code(List.of("medical", "operational")), "medical"),
              Field.optional("person", new Reference(People.KIND), "P-2022-0001"),
              Field.optional("returns_on", new Day(false), "2022-03-05"),
              Field.optional("return_flight", new Text(60), "WB 701 BRU-KGL"))
          .listed("flight", "staff", "escort_kind", "person", "returns_on")
          .filteredBy("escort_kind")
          .aboutPerson("person")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final RecordReader records;
  private final SeatBlocks blocks;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  EscortDefinition(@Lazy RecordReader records, SeatBlocks blocks) {
    this.records = records;
    this.blocks = blocks;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** Locks the blocks: an escort takes a seat as everybody else does. */
  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var flights = drafts.stream().map(draft -> flight(draft.values())).collect(Collectors.toSet());
    var locked = blocks.lock(flights.stream().map(FlightId::new).toList());
    var kept = kept(drafts, flights);
    for (var block : locked) {
      var coming = of(block, drafts);
      int escorts = coming.size() + count(block, kept);
      if (block.passengers() + escorts > block.held()) {
        int free = block.held() - block.passengers() - count(block, kept);
        coming.stream()
            .skip(free)
            .forEach(draft -> complaints.about(draft, "flight", "FL-050", Integer.toString(free)));
      }
      if (block.state() == Flight.State.CANCELLED) {
        coming.forEach(draft -> complaints.about(draft, "flight", "FL-051"));
      }
    }
    drafts.forEach(draft -> checkReturn(draft, complaints));
  }

  private static void checkReturn(Draft draft, Complaints complaints) {
    var values = draft.values();
    if (values.text("return_flight").isPresent() && values.day("returns_on").isEmpty()) {
      complaints.about(draft, "returns_on", "FL-052");
    }
  }

  private List<SavedRecord> kept(List<Draft> drafts, Set<UUID> flights) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toSet());
    return records.list(KIND, "flight", flights).stream()
        .filter(record -> !drafted.contains(record.ref().id()))
        .toList();
  }

  private static List<Draft> of(SeatBlock block, Collection<Draft> drafts) {
    var found = new ArrayList<Draft>();
    drafts.stream()
        .filter(draft -> flight(draft.values()).equals(block.flight().value()))
        .forEach(found::add);
    return found;
  }

  private static int count(SeatBlock block, List<SavedRecord> kept) {
    return (int)
        kept.stream()
            .filter(record -> flight(record.values()).equals(block.flight().value()))
            .count();
  }

  private static UUID flight(FieldValues values) {
    return values.reference("flight").orElseThrow();
  }

  /** An escort counts once the flight has left; before, and after a cancelling, nothing is said. */
  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> escorts) {
    var flights =
        records.find(
            FlightDefinition.KIND,
            escorts.stream().map(escort -> flight(escort.values())).collect(Collectors.toSet()));
    return escorts.stream()
        .collect(
            Collectors.toMap(
                escort -> escort.ref().id(),
                escort ->
                    java.util.Optional.ofNullable(flights.get(flight(escort.values())))
                        .map(flight -> FlightsChart.facts(escort, flight))
                        .orElseGet(List::of)));
  }
}
