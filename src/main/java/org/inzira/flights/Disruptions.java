package org.inzira.flights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journey;
import org.inzira.clearances.Window;
import org.inzira.database.Transactions;
import org.inzira.flights.Happening.CaseHeld;
import org.inzira.flights.Happening.DestinationSuspended;
import org.inzira.flights.Happening.FlightCancelled;
import org.inzira.flights.Rebooking.Demand;
import org.inzira.flights.Rebooking.Group;
import org.inzira.flights.Rebooking.Suit;
import org.inzira.flights.Rebooking.Why;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * A cancelled flight, a suspended destination, a held case: everyone who loses a seat by it, and
 * other flights for them. It puts nobody on the trail: whoever shows a plan does.
 */
@Component
public class Disruptions {

  /** How far ahead flights are looked at. */
  private static final int DAYS_AHEAD = 400;

  private final Transactions transactions;
  private final Flights flights;
  private final Parties parties;
  private final Cases cases;
  private final Clearances clearances;
  private final Clock clock;
  private final ZoneId zone;

  Disruptions(
      Transactions transactions,
      Flights flights,
      Parties parties,
      Cases cases,
      Clearances clearances,
      Clock clock,
      ZoneId zone) {
    this.transactions = transactions;
    this.flights = flights;
    this.parties = parties;
    this.cases = cases;
    this.clearances = clearances;
    this.clock = clock;
    this.zone = zone;
  }

  /** What came of one group: its new flight, or none, and what was against it. */
  public record Result(Group group, Optional<FlightId> flight, List<Refusal> refusals) {

    public Result {
      refusals = List.copyOf(refusals);
    }
  }

  /** All concerned, the most urgent first, with what is offered to them. Nothing is changed. */
  public Rebooking plan(Happening happening) {
    var groups = groups(concerned(happening));
    var files = groups.stream().flatMap(List::stream).toList();
    var known = parties.known(files);
    var planned =
        clearances.windows(files.stream().flatMap(file -> file.journey().stream()).toList());
    var demands = groups.stream().map(group -> demand(group, happening, known, planned)).toList();
    var windows = new HashMap<Asked, FamilyWindow>();
    return Rebooking.of(
        today(),
        demands,
        candidates(happening, demands),
        (demand, flight) ->
            demand.cases().stream()
                .map(file -> known.of(file, flight.legs().getLast().departs().toLocalDate()))
                .mapToInt(Party::seats)
                .sum(),
        (demand, flight) -> suit(demand, flight, windows));
  }

  /**
   * Gives the seats of some groups back and books each on the flight chosen for it; each group in a
   * transaction of its own, all of it or nobody. A group without a flight, or one that is refused,
   * has no seat afterwards. With a cancelled flight all who were on it lose theirs, named or not,
   * and are found by the same plan again.
   *
   * @param chosen by the first case of each group, perhaps a flight; other groups are left alone
   */
  public Outcome<List<Result>> apply(
      Happening happening, Reason reason, Map<CaseId, Optional<FlightId>> chosen) {
    var plan = plan(happening);
    if (happening instanceof FlightCancelled(var id) && isPlanned(id)) {
      var cancelled = flights.cancel(id, reason);
      if (cancelled instanceof Outcome.Refused<Flight>(var refusals)) {
        return Outcome.refused(refusals);
      }
    }
    return Outcome.done(
        plan.groups().stream()
            .filter(group -> chosen.containsKey(group.first()))
            .map(
                group -> apply(group, reason, chosen.getOrDefault(group.first(), Optional.empty())))
            .toList());
  }

  private Result apply(Group group, Reason reason, Optional<FlightId> chosen) {
    var refusals = new ArrayList<Refusal>();
    if (chosen.isPresent()) {
      switch (flights.rebook(chosen.get(), group.ids(), reason)) {
        case Outcome.Done<List<Booking>> _ -> {
          return new Result(group, chosen, List.of());
        }
        case Outcome.Refused<List<Booking>>(var reasons) -> refusals.addAll(reasons);
      }
    }
    if (giveBack(group, reason) instanceof Outcome.Refused<Group>(var reasons)) {
      refusals.addAll(reasons);
    }
    return new Result(group, Optional.empty(), refusals);
  }

  private Outcome<Group> giveBack(Group group, Reason reason) {
    return transactions.write(() -> {
      var refusals = new ArrayList<Refusal>();
      for (var id : group.ids()) {
        flights
            .standing(id)
            .map(booking -> flights.cancel(booking.id(), booking.version(), reason))
            .ifPresent(outcome -> {
              if (outcome instanceof Outcome.Refused<Booking>(var reasons)) {
                refusals.addAll(reasons);
              }
            });
      }
      return refusals.isEmpty() ? Outcome.done(group) : Outcome.refused(refusals);
    });
  }

  private boolean isPlanned(FlightId id) {
    return flights.find(id).filter(one -> one.state() == Flight.State.PLANNED).isPresent();
  }

  private Set<CaseId> concerned(Happening happening) {
    var concerned = new LinkedHashSet<CaseId>();
    switch (happening) {
      case FlightCancelled(var id) -> concerned.addAll(of(id));
      case CaseHeld(var id) -> concerned.add(id);
      case DestinationSuspended(var destination, var until) -> {
        var last = until.map(day -> day.minusDays(1)).orElse(today().plusDays(DAYS_AHEAD));
        upcoming(destination, today(), last)
            .forEach(flight ->
                flights.standing(flight.id()).forEach(booking -> concerned.add(booking.of())));
      }
    }
    return concerned;
  }

  /** Who is booked on a flight or, once it is cancelled, who was and has no seat since. */
  private List<CaseId> of(FlightId id) {
    boolean planned = isPlanned(id);
    return flights.list(id).stream()
        .filter(booking -> planned == (booking.state() == Booking.State.STANDING))
        .map(Booking::of)
        .distinct()
        .filter(of -> planned || flights.standing(of).isEmpty())
        .toList();
  }

  /** Those that must fly together stand together. */
  private List<List<CaseFile>> groups(Set<CaseId> concerned) {
    var groups = new ArrayList<List<CaseFile>>();
    var seen = new LinkedHashSet<CaseId>();
    for (var id : concerned) {
      if (seen.add(id)) {
        var together = new LinkedHashSet<>(Set.of(id));
        together.addAll(parties.boundTo(id));
        seen.addAll(together);
        var files = open(together);
        if (!files.isEmpty()) {
          groups.add(files);
        }
      }
    }
    return groups;
  }

  private List<CaseFile> open(Collection<CaseId> ids) {
    return cases.find(ids).values().stream()
        .filter(file -> file.stage().compareTo(Stage.DEPARTED) < 0)
        .sorted(Comparator.comparing(CaseFile::number))
        .toList();
  }

  private static Demand demand(
      List<CaseFile> files,
      Happening happening,
      Parties.Known known,
      Map<UUID, FamilyWindow> planned) {
    var last =
        files.stream()
            .flatMap(file -> file.journey().map(planned::get).stream())
            .map(FamilyWindow::window)
            .reduce(Window.ALWAYS, Window::and)
            .closes()
            .filter(day -> !day.equals(LocalDate.MIN));
    int people =
        files.stream().mapToInt(file -> known.of(file, LocalDate.EPOCH).seating().size()).sum();
    return new Demand(files, people, last, against(files, happening));
  }

  private static Optional<Why> against(List<CaseFile> files, Happening happening) {
    if (happening instanceof CaseHeld || files.stream().anyMatch(CaseFile::held)) {
      return Optional.of(Why.HELD);
    }
    if (!files.stream().allMatch(CaseFile::consented)) {
      return Optional.of(Why.NO_CONSENT);
    }
    boolean ready = files.stream().allMatch(one -> Parties.mayFly(one.stage()));
    return ready ? Optional.empty() : Optional.of(Why.NOT_READY);
  }

  private List<Flight> candidates(Happening happening, List<Demand> demands) {
    var destination =
        demands.stream().findFirst().map(demand -> demand.cases().getFirst().destination());
    var first =
        switch (happening) {
          case FlightCancelled _ -> Optional.of(today());
          case DestinationSuspended(_, var until) -> until;
          case CaseHeld _ -> Optional.<LocalDate>empty();
        };
    if (destination.isEmpty() || first.isEmpty()) {
      return List.of();
    }
    return upcoming(destination.get(), first.get(), today().plusDays(DAYS_AHEAD)).stream()
        .filter(flight -> flight.legs().getFirst().departs().toInstant().isAfter(clock.instant()))
        .filter(flight -> !(happening instanceof FlightCancelled(var id) && id.equals(flight.id())))
        .toList();
  }

  private List<Flight> upcoming(CountryCode destination, LocalDate first, LocalDate last) {
    return flights.leaving(first, last).stream()
        .filter(flight -> flight.state() == Flight.State.PLANNED)
        .filter(flight -> flight.destination().equals(destination))
        .toList();
  }

  private record Asked(CaseId of, int arrivalDaysLater) {}

  /** A window depends on a flight only by how many days later it arrives. */
  private Suit suit(Demand demand, Flight flight, Map<Asked, FamilyWindow> windows) {
    var worst = Suit.WELL;
    for (var file : demand.cases()) {
      var family =
          windows.computeIfAbsent(
              new Asked(file.id(), flight.itinerary().arrivalDaysLater()),
              _ -> clearances.window(journey(file, flight)));
      var suit = Rebooking.suit(flight.itinerary().departure(), family.window(), family.firm());
      worst = suit.compareTo(worst) > 0 ? suit : worst;
    }
    return worst;
  }

  private static Journey journey(CaseFile file, Flight flight) {
    return new Journey(
        file.journey().orElse(file.id().value()),
        file.destination(),
        flight.itinerary(),
        file.members().stream()
            .filter(one -> Parties.mayFly(one.stage()))
            .map(one -> new Journey.Traveller(one.person(), one.held()))
            .toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
