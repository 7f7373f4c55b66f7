package org.inzira.clearances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.inzira.kernel.PersonId;

/** Knows no journey, and remembers of whom it was told that something moved. */
public final class PaperClearances implements Clearances {

  private final Set<PersonId> moved = new HashSet<>();

  /** Of whom it was told. */
  public Set<PersonId> moved() {
    return moved;
  }

  @Override
  public Map<PersonId, List<Clearance>> of(Collection<PersonId> persons) {
    return Map.of();
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
    return FamilyWindow.of(journey, journey.itinerary().departure(), List.of());
  }

  @Override
  public List<Objection> objections(Journey journey) {
    return List.of();
  }

  @Override
  public void moved(Collection<PersonId> persons) {
    moved.addAll(persons);
  }
}
