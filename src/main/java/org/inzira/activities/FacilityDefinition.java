package org.inzira.activities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/**
 * A facility that was built and handed over; a station is one facility however many taps it has.
 */
@Component
class FacilityDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE =
      RecordShape.of(
              new RecordKind("facility"), "facilities", Programme.BORDER, "activities.facility")
          .fields(
              Field.required(
                  "facility_kind",
                  new Code(List.of("handwashing_station", "screening_tent", "waiting_shelter")),
                  "handwashing_station"),
              Field.required("place", new Place(Set.of()), "RW33-PETITE-BARRIERE"),
              Field.required("border_with", new Country(), "COD"),
              Field.required("handed_over_on", new Day(true), "2022-06-14"),
              Field.required("handed_over_to", new Text(120), "District of Rubavu"))
          .listed("handed_over_on", "facility_kind", "place", "border_with", "handed_over_to")
          .filteredBy("facility_kind", "place", "border_with")
          .sortedBy("handed_over_on")
          .searchedIn("handed_over_to")
          .readBy(Role.FIELD_OFFICER, Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.FIELD_OFFICER);

  private final Whereabouts whereabouts;

  FacilityDefinition(Whereabouts whereabouts) {
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
    var said =
        Dimensions.NONE
            .with(Dimension.ITEM, values.text("facility_kind"))
            .with(Dimension.BORDER_WITH, values.country("border_with").map(CountryCode::value));
    return List.of(
        new Fact(
            ActivitiesChart.FACILITIES,
            values.day("handed_over_on").orElseThrow(),
            Optional.empty(),
            whereabouts.add(said, values.place("place").orElseThrow()),
            record.projects(),
            1));
  }
}
