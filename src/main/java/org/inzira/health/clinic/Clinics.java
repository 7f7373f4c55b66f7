package org.inzira.health.clinic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** The clinics of the mission; it has a few. */
@Component
public class Clinics {

  private final Registers registers;

  Clinics(Registers registers) {
    this.registers = registers;
  }

  /** A clinic with its stations. */
  public record Clinic(UUID id, String key, PlaceCode place, List<Station> stations) {

    public Clinic {
      stations = List.copyOf(stations);
    }

    public RecordRef ref() {
      return new RecordRef(ClinicDefinition.KIND, id);
    }
  }

  public List<Clinic> list() {
    return registers
        .get(ClinicDefinition.KIND)
        .list(RecordQuery.newest(RecordQuery.LIMIT_MAX))
        .stream()
        .map(kept ->
            new Clinic(
                kept.id(),
                kept.key().value(),
                kept.values().place("place").orElseThrow(),
                stations(kept.values())))
        .sorted(Comparator.comparing(Clinic::key))
        .toList();
  }

  public Optional<Clinic> find(UUID id) {
    return list().stream().filter(clinic -> clinic.id().equals(id)).findFirst();
  }

  /** The stations that are switched on, in the order in which most pass. */
  public static List<Station> stations(FieldValues values) {
    return Arrays.stream(Station.values())
        .filter(station -> values.yes(station.code()).orElse(false))
        .toList();
  }
}
