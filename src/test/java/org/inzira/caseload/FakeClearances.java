package org.inzira.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.inzira.clearances.Bar;
import org.inzira.clearances.Change;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.Domino;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Itinerary;
import org.inzira.clearances.Journey;
import org.inzira.clearances.Objection;
import org.inzira.clearances.PersonWindow;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Window;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;

/** Windows as a test says them. */
final class FakeClearances implements Clearances {

  static final LocalDate TODAY = LocalDate.of(2022, 9, 1);

  private final Map<UUID, FamilyWindow> windows = new ConcurrentHashMap<>();

  void put(UUID journey, FamilyWindow window) {
    windows.put(journey, window);
  }

  /** A family that departs on a day and holds these clearances. */
  static FamilyWindow family(UUID journey, LocalDate departs, Bar... bars) {
    var person = new PersonId(new UUID(7, 7));
    var planned =
        new Journey(
            journey,
            new CountryCode("CAN"),
            new Itinerary(departs, 0),
            List.of(new Journey.Traveller(person, false)));
    var member = new PersonWindow(person, false, List.of(bars), Window.ALWAYS, Window.ALWAYS);
    return new FamilyWindow(planned, TODAY, List.of(member), Window.ALWAYS, Window.ALWAYS);
  }

  static Bar bar(Rule rule, Bar.State state, Window window) {
    return new Bar(new PersonId(new UUID(7, 7)), rule, state, window, false, TODAY);
  }

  @Override
  public Map<UUID, FamilyWindow> windows(Collection<UUID> journeys) {
    var found = new HashMap<UUID, FamilyWindow>();
    journeys.forEach(journey ->
        Optional.ofNullable(windows.get(journey)).ifPresent(one -> found.put(journey, one)));
    return found;
  }

  @Override
  public Map<PersonId, List<Clearance>> of(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void eachOpen(Consumer<FamilyWindow> consumer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<FamilyWindow> soonest(LocalDate from, Optional<UUID> after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Domino> preview(UUID journey, Change change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FamilyWindow window(Journey journey) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Objection> objections(Journey journey) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void moved(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }
}
