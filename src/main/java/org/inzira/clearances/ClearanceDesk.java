package org.inzira.clearances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads in sets and puts the rules to what was read, in memory. */
@Component
class ClearanceDesk implements Clearances {

  /** How many journeys are read at once. */
  private static final int CHUNK = 5_000;

  /** Of how many journeys at once it is told that a rule has moved them. */
  private static final int TOLD = 1000;

  private final JourneyRows rows;
  private final RuleShelf shelf;
  private final ObjectProvider<MedicalClearances> medical;
  private final ApplicationEventPublisher events;
  private final PersonKeys keys;

  ClearanceDesk(
      JourneyRows rows,
      RuleShelf shelf,
      ObjectProvider<MedicalClearances> medical,
      ApplicationEventPublisher events,
      PersonKeys keys) {
    this.keys = keys;
    this.rows = rows;
    this.shelf = shelf;
    this.medical = medical;
    this.events = events;
  }

  @Override
  public Map<PersonId, List<Clearance>> of(Collection<PersonId> persons) {
    var asked = Set.copyOf(persons);
    if (asked.isEmpty()) {
      return Map.of();
    }
    var found = rows.papers(asked);
    medical
        .orderedStream()
        .forEach(health ->
            health
                .of(asked)
                .forEach((person, stated) ->
                    found.computeIfAbsent(person, any -> new ArrayList<>()).addAll(stated)));
    return found;
  }

  @Override
  public Map<UUID, FamilyWindow> windows(Collection<UUID> journeys) {
    var planned = rows.find(journeys);
    var held = of(persons(planned));
    var rules = new HashMap<LocalDate, Rules>();
    var windows = new LinkedHashMap<UUID, FamilyWindow>();
    for (var one : planned) {
      var day = one.departed() ? one.journey().itinerary().departure() : shelf.today();
      var evaluation = new Evaluation(rules.computeIfAbsent(day, shelf::on), day);
      windows.put(one.journey().id(), evaluation.of(one.journey(), held));
    }
    return windows;
  }

  @Override
  public void eachOpen(Consumer<FamilyWindow> consumer) {
    var evaluation = new Evaluation(shelf.on(shelf.today()), shelf.today());
    eachOpen((journey, held) -> consumer.accept(evaluation.of(journey, held)));
  }

  /** Each planned journey with what its travellers and others hold. */
  void eachOpen(BiConsumer<Journey, Map<PersonId, List<Clearance>>> consumer) {
    var chunk = rows.open(Optional.empty(), CHUNK);
    while (!chunk.isEmpty()) {
      var held = of(persons(chunk));
      chunk.forEach(one -> consumer.accept(one.journey(), held));
      var last = chunk.getLast().journey().id();
      chunk = chunk.size() < CHUNK ? List.of() : rows.open(Optional.of(last), CHUNK);
    }
  }

  @Override
  public List<FamilyWindow> soonest(LocalDate from, Optional<UUID> after, int limit) {
    var ids = rows.soonest(from, after.orElse(JourneyRows.FIRST), limit);
    var windows = windows(ids);
    return ids.stream().map(windows::get).filter(Objects::nonNull).toList();
  }

  @Override
  public FamilyWindow window(Journey journey) {
    var today = shelf.today();
    var persons =
        journey.travellers().stream().map(Journey.Traveller::person).collect(Collectors.toSet());
    return new Evaluation(shelf.on(today), today).of(journey, of(persons));
  }

  @Override
  public List<Objection> objections(Journey journey) {
    return new Objections(keys.of(journey)).to(window(journey));
  }

  @Override
  public void moved(Collection<PersonId> persons) {
    var journeys = rows.openOf(persons);
    if (!journeys.isEmpty()) {
      events.publishEvent(new WindowsMoved(journeys));
    }
  }

  @EventListener
  void turned(RuleShelf.Turned rules) {
    var chunk = rows.openIds(JourneyRows.FIRST, TOLD);
    while (!chunk.isEmpty()) {
      events.publishEvent(new WindowsMoved(Set.copyOf(chunk)));
      chunk = rows.openIds(chunk.getLast(), TOLD);
    }
  }

  @Override
  public Optional<Domino> preview(UUID journey, Change change) {
    var evaluation = new Evaluation(shelf.on(shelf.today()), shelf.today());
    return rows.find(List.of(journey)).stream()
        .filter(one -> !one.departed())
        .findFirst()
        .map(one ->
            Domino.of(evaluation, one.journey(), of(one, of(persons(List.of(one)))), change));
  }

  private static Set<PersonId> persons(List<PlannedJourney> journeys) {
    var persons = new LinkedHashSet<PersonId>();
    journeys.forEach(
        one -> one.journey().travellers().forEach(traveller -> persons.add(traveller.person())));
    return persons;
  }

  private static List<Clearance> of(PlannedJourney planned, Map<PersonId, List<Clearance>> held) {
    return planned.journey().travellers().stream()
        .map(Journey.Traveller::person)
        .distinct()
        .flatMap(person -> held.getOrDefault(person, List.of()).stream())
        .toList();
  }
}
