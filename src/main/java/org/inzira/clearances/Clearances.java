package org.inzira.clearances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.RecordDefinition;

/**
 * When people may travel. It only reads, and puts nobody on the trail: whoever shows what it says
 * of persons does. Journeys, travellers and papers come in as records.
 */
public interface Clearances {

  /** What these persons hold, the medical clearance as health states it among it. */
  Map<PersonId, List<Clearance>> of(Collection<PersonId> persons);

  /**
   * When those on these planned journeys may travel, by the rules of today; of one that has
   * departed, by the rules and signatures of its day. Unknown and voided ones are absent.
   */
  Map<UUID, FamilyWindow> windows(Collection<UUID> journeys);

  /** The same for every journey that is still planned, a few thousand at a time. */
  void eachOpen(Consumer<FamilyWindow> consumer);

  /**
   * The planned journeys from a day on, the soonest first.
   *
   * @param after the last one seen of that day; empty to begin with the day
   */
  List<FamilyWindow> soonest(LocalDate from, Optional<UUID> after, int limit);

  /** What else falls when something is moved; empty when there is no such planned journey. */
  Optional<Domino> preview(UUID journey, Change change);

  /**
   * When these people could travel together on a journey that nobody planned yet, by the rules of
   * today. A bar that blocks and does not hold on the day of departure keeps its person off a
   * manifest.
   */
  FamilyWindow window(Journey journey);

  /**
   * What is against it that these people depart on the day of this journey, by the rules of today:
   * each clearance that does not hold then, and whoever is held.
   */
  List<Objection> objections(Journey journey);

  /** Those of them that keep somebody off a manifest, as refusals. */
  default List<Refusal> against(Journey journey) {
    return objections(journey).stream().filter(Objection::blocks).map(Objection::refusal).toList();
  }

  /** Those of them that only warn: of rules that are not signed, or that never block. */
  default List<Refusal> warnings(Journey journey) {
    return objections(journey).stream()
        .filter(objection -> !objection.blocks())
        .map(Objection::refusal)
        .toList();
  }

  /**
   * What somebody else states of these persons has changed; tells who keeps lists ({@link
   * WindowsMoved}). Called inside the transaction of the change.
   */
  void moved(Collection<PersonId> persons);

  /** The same of whom these records are about, by the field that refers to a person. */
  default void moved(List<RecordDefinition.Difference> differences, String field) {
    moved(
        differences.stream()
            .flatMap(one -> one.references(field))
            .map(PersonId::new)
            .collect(Collectors.toSet()));
  }
}
