package org.inzira.flights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.inzira.clearances.Change;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.Domino;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journey;
import org.inzira.clearances.Objection;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;

/** What persons need on the way, on paper; nothing else of their clearances. */
final class PaperNeeds implements Clearances {

  private final Map<PersonId, Set<TravelCondition>> needs = new ConcurrentHashMap<>();

  void add(PersonId person, TravelCondition... conditions) {
    needs.put(person, Set.of(conditions));
  }

  @Override
  public Map<PersonId, List<Clearance>> of(Collection<PersonId> persons) {
    var found = new HashMap<PersonId, List<Clearance>>();
    needs.forEach((person, conditions) -> {
      if (persons.contains(person)) {
        found.put(
            person,
            List.of(new Clearance.Medical(person, Optional.empty(), Optional.empty(), conditions)));
      }
    });
    return found;
  }

  @Override
  public Map<UUID, FamilyWindow> windows(Collection<UUID> journeys) {
    return Map.of();
  }

  @Override
  public void eachOpen(Consumer<FamilyWindow> consumer) {}

  @Override
  public List<FamilyWindow> soonest(LocalDate from, Optional<UUID> after, int limit) {
    return List.of();
  }

  @Override
  public Optional<Domino> preview(UUID journey, Change change) {
    return Optional.empty();
  }

  @Override
  public FamilyWindow window(Journey journey) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Objection> objections(Journey journey) {
    return List.of();
  }

  @Override
  public void moved(Collection<PersonId> persons) {}
}
