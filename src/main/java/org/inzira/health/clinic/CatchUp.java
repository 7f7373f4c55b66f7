package org.inzira.health.clinic;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.Acting;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Types a sheet of paper in, with the times that stand on it; all of it or nothing, and once. */
@Component
public class CatchUp {

  private final Attendees attendees;
  private final VisitRows visits;
  private final TurnRows turns;
  private final ClinicDays days;
  private final Registers registers;
  private final Transactions transactions;
  private final Acting acting;
  private final Trail trail;
  private final ZoneId zone;

  CatchUp(
      Attendees attendees,
      VisitRows visits,
      TurnRows turns,
      ClinicDays days,
      Registers registers,
      Transactions transactions,
      Acting acting,
      Trail trail,
      ZoneId zone) {
    this.attendees = attendees;
    this.visits = visits;
    this.turns = turns;
    this.days = days;
    this.registers = registers;
    this.transactions = transactions;
    this.acting = acting;
    this.trail = trail;
    this.zone = zone;
  }

  /**
   * A row as it was typed; only one with a time of arrival is taken.
   *
   * @param place of the row on the sheet, from 1
   * @param person a spoken number or key
   * @param times the time of day at which each station was done with them
   * @param values other fields of a visit by name
   */
  public record PaperRow(
      int place,
      String person,
      Optional<UUID> appointment,
      String came,
      Map<Station, String> times,
      String left,
      Map<String, String> values) {

    public PaperRow {
      times = Map.copyOf(times);
      values = Map.copyOf(values);
    }

    public boolean isFilled() {
      return !came.isBlank();
    }
  }

  /** A row that could be read. */
  private record Read(
      PaperRow row,
      PersonId person,
      Instant came,
      Map<Station, Instant> seen,
      Optional<Instant> left) {}

  /**
   * How many rows were taken; none of a sheet that was taken before. Refused with the row: a person
   * that is nobody ({@code CD-040}), a time that is none ({@code CD-041}) or lies before the
   * arrival ({@code CD-042}), and as the kind of record refuses; an empty sheet ({@code CD-043}).
   */
  public Outcome<Integer> enter(Clinic clinic, LocalDate day, UUID sheet, List<PaperRow> rows) {
    var filled = rows.stream().filter(PaperRow::isFilled).toList();
    if (filled.isEmpty()) {
      return Outcome.refused(Refusal.of("CD-043"));
    }
    var refusals = new ArrayList<Refusal>();
    var read = filled.stream().flatMap(row -> read(row, day, refusals).stream()).toList();
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return transactions.write(() -> {
      if (!visits.enter(sheet, clinic.id(), day, read.size(), days.now())) {
        return Outcome.done(0);
      }
      read.forEach(one -> refusals.addAll(save(clinic, sheet, one)));
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals.stream().distinct().toList());
      }
      trail.did("sheet-entered", clinic.ref());
      return Outcome.done(read.size());
    });
  }

  /** One visit with the way through the stations; what was refused of it. */
  private List<Refusal> save(Clinic clinic, UUID sheet, Read one) {
    return switch (registers
        .get(VisitDefinition.KIND)
        .save(record(clinic, sheet, one), OptionalInt.empty())) {
      case Outcome.Refused<Register.Saved>(var refusals) -> refusals;
      case Outcome.Done<Register.Saved>(var saved) -> {
        addTurns(clinic, saved.id(), one);
        yield List.of();
      }
    };
  }

  private Optional<Read> read(PaperRow row, LocalDate day, List<Refusal> refusals) {
    int before = refusals.size();
    var person = attendees.named(row.person().strip());
    if (person.isEmpty()) {
      refusals.add(at(row, "person", "CD-040"));
    }
    var came = time(row, "came", row.came(), day, refusals);
    var seen = new HashMap<Station, Instant>();
    row.times()
        .forEach((station, written) ->
            time(row, station.code(), written, day, refusals)
                .ifPresent(at -> seen.put(station, at)));
    var left = time(row, "left", row.left(), day, refusals);
    came.ifPresent(from -> {
      if (seen.values().stream().anyMatch(from::isAfter)
          || left.filter(from::isAfter).isPresent()) {
        refusals.add(at(row, "came", "CD-042"));
      }
    });
    return refusals.size() == before
        ? Optional.of(new Read(row, person.orElseThrow(), came.orElseThrow(), seen, left))
        : Optional.empty();
  }

  private Optional<Instant> time(
      PaperRow row, String field, String written, LocalDate day, List<Refusal> refusals) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      var at = LocalTime.parse(written.strip()).atDate(day).atZone(zone).toInstant();
      if (!at.isAfter(days.now())) {
        return Optional.of(at);
      }
    } catch (DateTimeException malformed) {
      // Said below, as of a time that is still to come.
    }
    refusals.add(at(row, field, "CD-041"));
    return Optional.empty();
  }

  private static Refusal at(PaperRow row, String field, String code) {
    return Refusal.of(code).at(new Location("", row.place(), field));
  }

  private FieldRecord record(Clinic clinic, UUID sheet, Read one) {
    var values = new HashMap<>(one.row().values());
    values.values().removeIf(String::isBlank);
    values.put(
        "person", attendees.keys(Set.of(one.person())).getOrDefault(one.person().value(), ""));
    values.put("clinic", clinic.key());
    one.row()
        .appointment()
        .map(id -> registers.keys(AppointmentDefinition.KIND, Set.of(id)).getOrDefault(id, ""))
        .ifPresent(key -> values.put("appointment", key));
    values.put("came_at", one.came().toString());
    values.put("checked_by", acting.account().value());
    values.put("entered_later", "yes");
    one.left()
        .ifPresent(at -> {
          values.put("ended_at", at.toString());
          values.put("ended", one.seen().isEmpty() ? "left_unseen" : "finished");
        });
    return new FieldRecord(
        new Location("", one.row().place(), ""),
        "VS-" + named(sheet + " " + one.row().place()),
        values,
        Optional.empty(),
        Optional.empty());
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Whoever was done with at one station waited for the next from then on. */
  private void addTurns(Clinic clinic, UUID visit, Read one) {
    var from = one.came();
    var passed = one.seen().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    for (var at : passed) {
      turns.add(
          new TurnRows.Entry(
              UUID.randomUUID(), visit, clinic.id(), at.getKey(), from, at.getValue(), true));
      from = at.getValue();
    }
  }
}
