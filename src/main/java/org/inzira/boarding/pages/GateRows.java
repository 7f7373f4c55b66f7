package org.inzira.boarding.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.inzira.boarding.Attendance;
import org.inzira.boarding.KeptTap;
import org.inzira.boarding.Passenger;
import org.inzira.boarding.PassengerBook;
import org.inzira.boarding.Presence;
import org.inzira.boarding.Roll;
import org.inzira.kernel.PersonId;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** Puts a roll into words: on whom officers differ and who is missing stand first. */
@Component
class GateRows {

  private final PassengerBook passengers;
  private final Places places;

  GateRows(PassengerBook passengers, Places places) {
    this.passengers = passengers;
    this.places = places;
  }

  List<GateView.Group> groups(Roll roll, Wording words) {
    var said = new FlightWords(words, places);
    var known = passengers.find(roll.persons(), roll.flight().itinerary().departure());
    var groups = new ArrayList<GateView.Group>();
    add(groups, "contested", roll, Attendance::isContested, known, said);
    add(groups, "missing", roll, Attendance::isMissing, known, said);
    add(groups, "absent", roll, one -> one.settled().isPresent() && !one.isOnBoard(), known, said);
    add(groups, "boarded", roll, Attendance::isOnBoard, known, said);
    return List.copyOf(groups);
  }

  private static void add(
      List<GateView.Group> groups,
      String name,
      Roll roll,
      Predicate<Attendance> member,
      Map<PersonId, Passenger> known,
      FlightWords said) {
    var rows =
        roll.rows().stream()
            .filter(row -> member.test(row.attendance()))
            .map(row -> row(row, known, said))
            .sorted(Comparator.comparing(GateView.Row::name))
            .toList();
    if (!rows.isEmpty()) {
      var words = said.words();
      groups.add(
          new GateView.Group(
              words.text("boarding.group." + name, words.number(rows.size())),
              !name.equals("boarded"),
              rows));
    }
  }

  private static GateView.Row row(Roll.Row row, Map<PersonId, Passenger> known, FlightWords said) {
    var words = said.words();
    var passenger = Objects.requireNonNull(known.get(row.line().person()));
    var attendance = row.attendance();
    return new GateView.Row(
        row.line().person().value().toString(),
        UUID.randomUUID().toString(),
        Long.toString(attendance.newest()),
        said.name(passenger),
        passenger.number() + " · " + said.sexAndAge(passenger),
        said.needs(row.line()),
        state(attendance, words),
        tone(attendance),
        attendance
            .settled()
            .map(kept ->
                words.text(
                    "boarding.said.when", kept.by().value(), words.moment(kept.happenedAt())))
            .orElse(""),
        attendance.isContested()
            ? attendance.standing().stream().map(kept -> told(kept, words)).toList()
            : List.of());
  }

  private static String told(KeptTap kept, Wording words) {
    return words.text(
        "boarding.said", kept.by().value(), presence(kept, words), words.moment(kept.happenedAt()));
  }

  private static String presence(KeptTap kept, Wording words) {
    var presence = words.text("boarding.presence." + kept.tap().presence().code());
    return kept.tap()
        .reason()
        .map(reason ->
            words.text(
                "boarding.because", presence, words.text("boarding.reason." + reason.code())))
        .orElse(presence);
  }

  private static String state(Attendance attendance, Wording words) {
    if (attendance.isContested()) {
      return words.text("boarding.presence.contested");
    }
    return attendance
        .settled()
        .map(kept -> presence(kept, words))
        .orElseGet(() -> words.text("boarding.presence.missing"));
  }

  private static Tone tone(Attendance attendance) {
    if (attendance.isContested()) {
      return Tone.BAD;
    }
    return attendance
        .settled()
        .map(kept -> kept.tap().presence() == Presence.BOARDED ? Tone.GOOD : Tone.BAD)
        .orElse(Tone.WARNING);
  }
}
