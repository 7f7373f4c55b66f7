package org.inzira.movement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What must hold of an arrival beyond its fields: it follows its departure, once. */
@Component
class ArrivalRules {

  private final RecordReader records;
  private final ZoneId zone;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  ArrivalRules(@Lazy RecordReader records, ZoneId zone) {
    this.records = records;
    this.zone = zone;
  }

  void check(List<Draft> drafts, Complaints complaints) {
    var departures = departures(drafts);
    for (var draft : drafts) {
      var arrival = Arrival.of(draft.values());
      var departure = departures.get(arrival.departure());
      if (departure != null) {
        check(draft, arrival, departure, complaints);
      }
    }
    records
        .repeated(
            ArrivalDefinition.KIND, "departure", drafts, values -> Arrival.of(values).departure())
        .forEach((draft, other) -> complaints.about(draft, "departure", "MV-007", other.value()));
  }

  private void check(Draft draft, Arrival arrival, SavedRecord departure, Complaints complaints) {
    if (!departure.values().reference("person").orElseThrow().equals(arrival.person().value())) {
      complaints.about(draft, "departure", "MV-008", departure.key().value());
    }
    Instant left = departure.values().moment("uplift_at").orElseThrow();
    if (!arrival.arrivedAt().isAfter(left)) {
      var day = left.atZone(zone).toLocalDateTime().toString().replace('T', ' ');
      complaints.about(draft, "arrived_at", "MV-006", day);
    }
  }

  private Map<UUID, SavedRecord> departures(List<Draft> drafts) {
    return records.find(
        DepartureDefinition.KIND,
        drafts.stream()
            .map(draft -> Arrival.of(draft.values()).departure())
            .collect(Collectors.toSet()));
  }
}
