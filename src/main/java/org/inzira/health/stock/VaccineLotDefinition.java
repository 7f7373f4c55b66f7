package org.inzira.health.stock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.health.HealthRecords;
import org.inzira.health.stock.StockRows.Known;
import org.inzira.health.stock.StockRows.Printed;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A lot of a vaccine, and whether it was called back. */
@Component
class VaccineLotDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("vaccine-lot");

  private static final List<String> RECALL = List.of("recalled_on", "recalled_by", "recall_reason");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "vaccine_lots", Programme.HEALTH, "health.vaccine_lot")
          .fields(
              Field.required("vaccine", new Code(HealthRecords.VACCINES), "03"),
              Field.required("lot", new Text(30), "A12-B4"),
              Field.optional("manufacturer", new Text(120), "Vaccine works"),
              Field.required("expires_on", new Day(false), "2023-05-31"),
              Field.optional("month_only", new YesNo(), "yes"),
              Field.required("doses_a_vial", new Whole(1, 100), "10"),
              Field.optional("received_from", new Text(120), "Ministry of health, central store"),
              Field.optional("site", new Place(Set.of("centre", "hospital", "site")), "RW13-MHAC"),
              Field.optional("recalled_on", new Day(true), "2022-04-08"),
              Field.optional("recalled_by", new Text(120), "Manufacturer"),
              Field.optional("recall_reason", new Text(300), "Lost potency in a trial of storage"),
              Field.optional("recall_reference", new Text(120), "Notice 2022/14"))
          .listed("vaccine", "lot", "expires_on", "doses_a_vial", "site", "recalled_on")
          .filteredBy("vaccine", "site")
          .sortedBy("expires_on")
          .searchedIn("lot", "manufacturer")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final StockRows rows;
  private final StockKeeping stock;

  VaccineLotDefinition(StockRows rows, StockKeeping stock) {
    this.rows = rows;
    this.stock = stock;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    checkOnce(drafts, complaints);
    for (var draft : drafts) {
      checkRecall(draft, complaints);
    }
    checkReprinted(drafts, complaints);
  }

  /** Two records of one lot would each find half of those who had it. */
  private void checkOnce(List<Draft> drafts, Complaints complaints) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toSet());
    var first = new HashMap<Printed, String>();
    rows
        .known(drafts.stream().map(VaccineLotDefinition::printed).collect(Collectors.toSet()))
        .stream()
        .filter(known -> !drafted.contains(known.lot()))
        .forEach(known -> first.put(known.printed(), known.printed().number()));
    for (var draft : drafts) {
      var other = first.putIfAbsent(printed(draft), draft.key().value());
      if (other != null) {
        complaints.about(draft, "lot", "CC-003", other);
      }
    }
  }

  private static void checkRecall(Draft draft, Complaints complaints) {
    var filled =
        RECALL.stream().filter(field -> draft.values().values().containsKey(field)).toList();
    if (!filled.isEmpty()) {
      RECALL.stream()
          .filter(field -> !filled.contains(field))
          .forEach(field -> complaints.about(draft, field, "CC-004"));
    } else if (draft.values().text("recall_reference").isPresent()) {
      complaints.about(draft, "recalled_on", "CC-004");
    }
  }

  /** Another print is on other doses: they are taken from it, and those of the old one are not. */
  private void checkReprinted(List<Draft> drafts, Complaints complaints) {
    var before =
        rows.printedOn(drafts.stream().map(Draft::id).toList()).stream()
            .collect(Collectors.toMap(Known::lot, Known::printed));
    for (var draft : drafts) {
      var old = before.get(draft.id());
      if (old != null && !old.equals(printed(draft))) {
        stock
            .shortfall(draft.id(), printed(draft))
            .ifPresent(step -> complaints.about(draft, "lot", "CC-005", "day." + step.line().on()));
      }
    }
  }

  private static Printed printed(Draft draft) {
    return printed(draft.values());
  }

  private static Printed printed(FieldValues values) {
    return Printed.of(values.text("vaccine").orElseThrow(), values.text("lot").orElseThrow());
  }

  @Override
  public void changed(List<Difference> differences) {
    var lots = new HashSet<UUID>();
    for (var difference : differences) {
      var prints =
          Stream.concat(difference.before().stream(), difference.after().stream())
              .map(record -> printed(record.values()))
              .distinct()
              .count();
      if (prints > 1) {
        difference.after().ifPresent(record -> lots.add(record.ref().id()));
      }
    }
    stock.reprinted(lots);
  }

  /** The lot that a record describes. */
  static Lot lot(SavedRecord record) {
    var values = record.values();
    return new Lot(
        new LotId(record.ref().id()),
        record.key().value(),
        values.text("vaccine").orElseThrow(),
        values.text("lot").orElseThrow(),
        values.text("manufacturer").orElse(""),
        lastDay(values),
        Math.toIntExact(values.whole("doses_a_vial").orElseThrow()),
        recall(values));
  }

  /** Where only a month is printed, its last day. */
  private static LocalDate lastDay(FieldValues values) {
    var day = values.day("expires_on").orElseThrow();
    return values.yes("month_only").orElse(false) ? YearMonth.from(day).atEndOfMonth() : day;
  }

  private static Optional<Lot.Recall> recall(FieldValues values) {
    return values
        .day("recalled_on")
        .map(on ->
            new Lot.Recall(
                on,
                values.text("recalled_by").orElse(""),
                values.text("recall_reason").orElse(""),
                values.text("recall_reference").orElse("")));
  }
}
