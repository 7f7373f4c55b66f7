package org.inzira.flights;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A flight and the block of seats held on it; its key is the number by which it is spoken of. */
@Component
class FlightDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("flight");
  static final int SEATS_MAX = 1000;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "flights", Programme.RESETTLEMENT, "flights.flight")
          .fields(
              Field.required("destination", new Country(), "CAN"),
              Field.required("seats_held", new Whole(0, SEATS_MAX), "60"),
              Field.optional("fare_amount", new Whole(0, 100_000_000_000L), "118000"),
              Field.optional("fare_currency", new Text(3), "USD"),
              Field.optional("departed_on", new Day(true), "2022-03-01"),
              Field.optional("note", new Text(500), "Group fare, names 14 days before"))
          .listed("destination", "seats_held", "departed_on", "note")
          .filteredBy("destination")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final SeatBlocks blocks;

  FlightDefinition(SeatBlocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** Locks the blocks, so that no seat is taken between this look and the writing. */
  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var kept = kept(drafts);
    for (var draft : drafts) {
      checkFare(draft, complaints);
      var block = kept.get(new FlightId(draft.id()));
      if (block != null) {
        check(draft, block, complaints);
      }
    }
  }

  private static void checkFare(Draft draft, Complaints complaints) {
    var values = draft.values();
    var currency = values.text("fare_currency");
    if (values.whole("fare_amount").isPresent() != currency.isPresent()) {
      complaints.about(draft, "fare_currency", "FL-033");
    }
    if (currency.isPresent() && !isCurrency(currency.get())) {
      complaints.about(draft, "fare_currency", "FL-034", currency.get());
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(one -> one.getCurrencyCode().equals(code));
  }

  private void check(Draft draft, SeatBlock block, Complaints complaints) {
    var values = draft.values();
    if (values.whole("seats_held").orElseThrow() < block.taken()) {
      complaints.about(draft, "seats_held", "FL-030", Integer.toString(block.taken()));
    }
    if (block.passengers() > 0
        && !values.country("destination").orElseThrow().equals(block.destination())) {
      complaints.about(draft, "destination", "FL-031");
    }
    boolean departs = values.day("departed_on").isPresent();
    if (departs && block.isPlanned() && blocks.isBooked(block.flight())) {
      complaints.about(draft, "departed_on", "FL-035");
    }
    if (!departs && block.state() == Flight.State.DEPARTED) {
      complaints.about(draft, "departed_on", "FL-036");
    }
    if (departs && block.state() == Flight.State.CANCELLED) {
      complaints.about(draft, "departed_on", "FL-002");
    }
  }

  @Override
  public void checkVoiding(List<Draft> drafts, Complaints complaints) {
    var kept = kept(drafts);
    for (var draft : drafts) {
      var block = kept.get(new FlightId(draft.id()));
      if (block != null && block.passengers() > 0) {
        complaints.about(draft, "void_reason", "FL-032", Integer.toString(block.passengers()));
      }
    }
  }

  private Map<FlightId, SeatBlock> kept(List<Draft> drafts) {
    return blocks.lock(drafts.stream().map(draft -> new FlightId(draft.id())).toList()).stream()
        .collect(Collectors.toMap(SeatBlock::flight, Function.identity()));
  }

  @Override
  public void written(List<SavedRecord> records) {
    blocks.keep(records);
  }
}
