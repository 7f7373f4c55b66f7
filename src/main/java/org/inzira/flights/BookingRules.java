package org.inzira.flights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/** What keeps cases off a flight; all of it, not the first. */
@Component
class BookingRules {

  private final Cases cases;
  private final Parties parties;
  private final BookingRows bookings;

  BookingRules(Cases cases, Parties parties, BookingRows bookings) {
    this.cases = cases;
    this.parties = parties;
    this.bookings = bookings;
  }

  /**
   * @param joining those who have no seat on this flight yet
   * @param booked the standing bookings of the cases
   */
  List<Refusal> against(
      Flight flight, SeatBlock block, List<Party> joining, Map<CaseId, Booking> booked) {
    var refusals = new ArrayList<Refusal>(againstFlight(flight, block));
    var seated = bookings.seatedOn(asked(joining, booked));
    joining.forEach(party -> {
      refusals.addAll(againstCase(party.file(), flight));
      refusals.addAll(againstBooking(party, flight, booked, seated));
    });
    refusals.addAll(againstPartOfTheBound(flight, joining));
    refusals.addAll(againstMeeting(flight, joining));
    int wanted = joining.stream().mapToInt(Party::seats).sum();
    if (wanted > block.free()) {
      refusals.add(
          Refusal.of(
              "FL-005", Integer.toString(wanted), Integer.toString(block.free()), flight.number()));
    }
    return refusals;
  }

  private static List<Refusal> againstFlight(Flight flight, SeatBlock block) {
    var refusals = new ArrayList<Refusal>();
    switch (block.state()) {
      case PLANNED -> {}
      case CANCELLED -> refusals.add(Refusal.of("FL-002", flight.number()));
      case DEPARTED -> refusals.add(Refusal.of("FL-003", flight.number()));
    }
    var last = Airports.get(flight.legs().getLast().to());
    if (!last.country().equals(flight.destination())) {
      refusals.add(
          Refusal.of("FL-004", flight.number(), last.code(), flight.destination().value()));
    }
    return refusals;
  }

  private static List<Refusal> againstCase(CaseFile file, Flight flight) {
    var refusals = new ArrayList<Refusal>();
    if (!file.destination().equals(flight.destination())) {
      refusals.add(
          Refusal.of(
              "FL-009",
              file.number(),
              file.destination().value(),
              flight.number(),
              flight.destination().value()));
    }
    if (file.held()) {
      refusals.add(Refusal.of("FL-008", file.number()));
    }
    if (!file.consented()) {
      refusals.add(Refusal.of("FL-007", file.number()));
    }
    if (file.stage() != Stage.READY) {
      refusals.add(Refusal.of("FL-006", file.number()));
    }
    return refusals;
  }

  /** All whose seats matter: who would come, and who sits elsewhere for the same case. */
  private static Set<PersonId> asked(List<Party> joining, Map<CaseId, Booking> booked) {
    return Stream.concat(
            joining.stream().flatMap(party -> party.persons().stream()),
            booked.values().stream().flatMap(booking -> persons(booking).stream()))
        .collect(Collectors.toSet());
  }

  private static List<Refusal> againstBooking(
      Party party, Flight flight, Map<CaseId, Booking> booked, Map<PersonId, String> seated) {
    var other = booked.get(party.file().id());
    if (other != null && !other.flight().equals(flight.id())) {
      return List.of(elsewhere(party, of(persons(other), seated)));
    }
    if (other != null && party.ready().isEmpty()) {
      return List.of(Refusal.of("FL-010", party.file().number(), flight.number()));
    }
    var own = of(party.persons(), seated);
    return own.isEmpty() ? List.of() : List.of(elsewhere(party, own));
  }

  private static Map<PersonId, String> of(
      Collection<PersonId> persons, Map<PersonId, String> seated) {
    var own = new HashMap<>(seated);
    own.keySet().retainAll(Set.copyOf(persons));
    return own;
  }

  private static Set<PersonId> persons(Booking booking) {
    return booking.passengers().stream().map(Booking.Passenger::person).collect(Collectors.toSet());
  }

  /** Somebody of the case has a seat on another flight; which one is said, who is not. */
  static Refusal elsewhere(Party party, Map<?, String> numbers) {
    var flights = numbers.values().stream().distinct().sorted().collect(Collectors.joining(", "));
    return Refusal.of("FL-010", party.file().number(), flights);
  }

  private List<Refusal> againstPartOfTheBound(Flight flight, List<Party> joining) {
    var coming = joining.stream().map(party -> party.file().id()).collect(Collectors.toSet());
    var refusals = new ArrayList<Refusal>();
    for (var party : joining) {
      var missing = parties.boundTo(party.file().id());
      missing.removeAll(coming);
      Map<CaseId, Booking> there = missing.isEmpty() ? Map.of() : bookings.standing(missing);
      there.values().stream()
          .filter(booking -> booking.flight().equals(flight.id()))
          .forEach(booking -> missing.remove(booking.of()));
      if (!missing.isEmpty()) {
        refusals.add(Refusal.of("FL-011", party.file().number(), numbers(missing)));
      }
    }
    return refusals;
  }

  /** Some must not meet; the sentence says neither who nor why, nor of which case. */
  private List<Refusal> againstMeeting(Flight flight, List<Party> joining) {
    var coming =
        joining.stream().flatMap(party -> party.persons().stream()).collect(Collectors.toSet());
    var all = bookings.standingOn(flight.id());
    all.addAll(coming);
    var apart = cases.keptApart(all);
    return coming.stream().anyMatch(apart::containsKey)
        ? List.of(Refusal.of("FL-016", flight.number()))
        : List.of();
  }

  private String numbers(Collection<CaseId> ids) {
    return cases.find(ids).values().stream()
        .map(CaseFile::number)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
