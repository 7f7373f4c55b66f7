package org.inzira.activities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** Items given to someone for use at a place: who signed and where it serves are two things. */
@Component
class DistributionDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE =
      RecordShape.of(
              new RecordKind("distribution"),
              "distributions",
              Programme.SUPPORT,
              "activities.distribution")
          .fields(
              Field.required(
                  "item",
                  new Code(
                      List.of(
                          "thermal_camera",
                          "ebola_banner",
                          "ppe_suit",
                          "n95_mask",
                          "hygiene_kit",
                          "leaflet")),
                  "n95_mask"),
              Field.required("quantity", new Whole(1, 10_000_000), "500"),
              Field.required("consignee", new Text(120), "District health office"),
              Field.required("place_of_use", new Place(Set.of()), "RW45-GATUNA"),
              Field.required("distributed_on", new Day(true), "2022-10-04"))
          .listed("distributed_on", "item", "quantity", "consignee", "place_of_use")
          .filteredBy("item", "place_of_use")
          .sortedBy("distributed_on")
          .searchedIn("consignee")
          .readBy(
              Role.FIELD_OFFICER, Role.HEALTH, Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.FIELD_OFFICER, Role.HEALTH);

  private final Whereabouts whereabouts;

  DistributionDefinition(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return records.stream()
        .collect(Collectors.toUnmodifiableMap(record -> record.ref().id(), this::facts));
  }

  private List<Fact> facts(SavedRecord record) {
    var values = record.values();
    var dimensions =
        whereabouts.add(
            Dimensions.NONE.with(Dimension.ITEM, values.text("item")),
            values.place("place_of_use").orElseThrow());
    return List.of(
        new Fact(
            ActivitiesChart.ITEMS,
            values.day("distributed_on").orElseThrow(),
            Optional.empty(),
            dimensions,
            record.projects(),
            values.whole("quantity").orElseThrow()));
  }
}
