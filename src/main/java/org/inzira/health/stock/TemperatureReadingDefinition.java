package org.inzira.health.stock;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.health.cold.Celsius;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Moment;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How cold it was in a refrigerator, read by somebody or written down by a logger. */
@Component
class TemperatureReadingDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("temperature-reading");

  private static final List<String> TEMPERATURES =
      List.of("celsius", "lowest_celsius", "highest_celsius");
  private static final int LENGTH_MAX = 8;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "temperature_readings", Programme.HEALTH, "health.temperature_reading")
          .fields(
              Field.required(
                  "refrigerator", new Reference(RefrigeratorDefinition.KIND), "FRIDGE-1"),
              Field.required("taken_at", new Moment(true), "2022-03-01T07:45"),
              Field.required("celsius", new Text(LENGTH_MAX), "4.5"),
              Field.optional("lowest_celsius", new Text(LENGTH_MAX), "-0.5"),
              Field.optional("highest_celsius", new Text(LENGTH_MAX), "6.0"),
              Field.optional("minutes_outside", new Whole(0, 1440), "40"),
              Field.required("source", new Code(List.of("thermometer", "logger")), "thermometer"),
              Field.optional("note", new Text(300), "door found open"))
          .listed(
              "taken_at", "refrigerator", "celsius", "lowest_celsius", "highest_celsius", "note")
          .filteredBy("source")
          .sortedBy("taken_at")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final Excursions excursions;

  TemperatureReadingDefinition(@Lazy Excursions excursions) {
    this.excursions = excursions;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      var faulty =
          TEMPERATURES.stream()
              .filter(field ->
                  draft
                      .values()
                      .text(field)
                      .filter(text -> Celsius.read(text).isEmpty())
                      .isPresent())
              .toList();
      faulty.forEach(field -> complaints.about(draft, field, "CC-021"));
      if (faulty.isEmpty()) {
        checkOrder(draft, complaints);
      }
    }
  }

  private static void checkOrder(Draft draft, Complaints complaints) {
    var read = celsius(draft.values(), "celsius").orElseThrow();
    if (celsius(draft.values(), "lowest_celsius")
        .filter(low -> low.compareTo(read) > 0)
        .isPresent()) {
      complaints.about(draft, "lowest_celsius", "CC-022");
    }
    if (celsius(draft.values(), "highest_celsius")
        .filter(high -> high.compareTo(read) < 0)
        .isPresent()) {
      complaints.about(draft, "highest_celsius", "CC-022");
    }
  }

  static Optional<Celsius> celsius(FieldValues values, String field) {
    return values.text(field).flatMap(Celsius::read);
  }

  /** The coldest and the warmest that a record tells of, in this order. */
  static List<Celsius> told(FieldValues values) {
    var all =
        TEMPERATURES.stream().flatMap(field -> celsius(values, field).stream()).sorted().toList();
    return Stream.of(all.getFirst(), all.getLast()).toList();
  }

  @Override
  public void changed(List<Difference> differences) {
    excursions.changed(differences);
  }
}
