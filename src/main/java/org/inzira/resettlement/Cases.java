package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inzira.clearances.FamilyWindow;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;

/**
 * Cases, from referral to confirmed arrival. It puts nobody on the trail: whoever shows a case
 * does. A case that was split off for protection is tied to no other here.
 */
public interface Cases {

  /** The case, unless it is voided or was never there. */
  Optional<CaseFile> find(CaseId id);

  /** The case that a spoken number or the key of an office's own sheet means. */
  Optional<CaseId> named(String number);

  /** Those that are there, by a few queries however many are asked for. */
  Map<CaseId, CaseFile> find(Collection<CaseId> ids);

  /**
   * The same for who keeps lists, each with the window of its planned journey where reading the
   * case has found it by the way.
   */
  default Map<CaseId, Planned> planned(Collection<CaseId> ids) {
    var planned = new LinkedHashMap<CaseId, Planned>();
    find(ids).forEach((id, file) -> planned.put(id, new Planned(file, Optional.empty())));
    return planned;
  }

  /** A case, and when those on its journey may travel. */
  record Planned(CaseFile file, Optional<FamilyWindow> window) {}

  /** All cases, some thousand at a time, for who rebuilds what they keep of them. */
  void each(Consumer<List<CaseFile>> consumer);

  /** Those that go to a country and may be given seats now, by number. */
  default List<CaseFile> bookable(CountryCode destination) {
    var found = new ArrayList<CaseFile>();
    each(some ->
        some.stream()
            .filter(file -> file.destination().equals(destination) && file.isBookable())
            .forEach(found::add));
    found.sort(Comparator.comparing(CaseFile::number));
    return found;
  }

  /** The open case of each of these persons, of those who have one. */
  Map<PersonId, CaseId> openCases(Collection<PersonId> persons);

  /** The case in which each of these persons left, of those who did; the newest of several. */
  Map<PersonId, CaseId> departedCases(Collection<PersonId> persons);

  /**
   * Whom each of these persons must not meet among these, on a flight, vehicle or course: they were
   * split for protection. Nobody for a protection officer, who may decide otherwise. It is to be
   * refused in words that say neither whom nor why, and shown nowhere.
   */
  Map<PersonId, Set<PersonId>> keptApart(Collection<PersonId> persons);

  /** The cases that are bound to one flight with this one, itself among them. */
  Set<CaseId> boundTo(CaseId id);

  /**
   * Takes a step by hand: {@code registered}, {@code interviewed}, a decision, {@code ready}.
   * Refused with {@code RS-…} when the case may not take it now.
   *
   * @param reason why, for steps that end or put off
   * @param decision who decided it, for steps that others decide
   */
  Outcome<CaseId> take(
      CaseId id, StepKind step, LocalDate on, Optional<Reason> reason, Optional<Decision> decision);

  /** Takes a step that nobody else decided. */
  default Outcome<CaseId> take(CaseId id, StepKind step, LocalDate on, Optional<Reason> reason) {
    return take(id, step, on, reason, Optional.empty());
  }

  /** The steps that may be taken by hand now; a page offers no other. */
  List<StepKind> possible(CaseId id);

  /** Takes what movement tells; refused with {@code RS-…} when it does not fit. */
  Outcome<CaseId> told(MovementNews news);

  /**
   * Takes what movement tells of many cases, of each case once; refused as a whole, with the same
   * codes, when one of them does not fit.
   */
  default Outcome<Set<CaseId>> toldOfMany(Collection<? extends MovementNews> news) {
    var taken = new LinkedHashSet<CaseId>();
    for (var one : news) {
      if (told(one) instanceof Outcome.Refused<CaseId>(var refusals)) {
        return Outcome.refused(refusals);
      }
      taken.add(one.of());
    }
    return Outcome.done(taken);
  }

  /** These persons have completed the orientation of their case on that day. */
  Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on);
}
