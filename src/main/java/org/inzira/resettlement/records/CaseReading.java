package org.inzira.resettlement.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.Bar;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.FamilyWindow;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Destinations;
import org.springframework.stereotype.Component;

/** Reads cases in sets and folds what was recorded, in memory. */
@Component
public class CaseReading {

  private final CaseRows rows;
  private final Preparedness preparedness;
  private final Destinations destinations;
  private final Clock clock;
  private final ZoneId zone;

  CaseReading(
      CaseRows rows,
      Preparedness preparedness,
      Destinations destinations,
      Clock clock,
      ZoneId zone) {
    this.rows = rows;
    this.preparedness = preparedness;
    this.destinations = destinations;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * A case with what is lacking for whom.
   *
   * @param window when they may travel, while a journey is planned
   */
  public record Seen(
      KeptCase kept, Optional<FamilyWindow> window, Map<PersonId, List<Preparation>> lacking) {

    /**
     * Whether this one is held: by a hold, or because health took back what it had given when the
     * case was ready. Which of the two is not said.
     */
    public boolean isHeld(PersonId person) {
      return kept.isHeld(person) || isTakenBack(person);
    }

    /** Whether the case is held; where a family travels together, one who is held holds all. */
    public boolean isHeld() {
      var waiting = kept.waiting();
      return kept.isHeld()
          || (kept.row().travelsTogether()
              ? waiting.stream().anyMatch(this::isTakenBack)
              : !waiting.isEmpty() && waiting.stream().allMatch(this::isHeld));
    }

    private boolean isTakenBack(PersonId person) {
      return kept.standing(person).stage().compareTo(Stage.READY) >= 0
          && window.stream()
              .flatMap(family -> family.members().stream())
              .filter(member -> member.person().equals(person))
              .flatMap(member -> member.bars().stream())
              .anyMatch(bar ->
                  bar.rule().kind() == ClearanceKind.MEDICAL && bar.state() == Bar.State.TO_DO);
    }

    /** Whether nothing keeps the case from being ready. */
    public boolean isPrepared() {
      return !kept.isHeld() && kept.isAgreed() && lacking.values().stream().allMatch(List::isEmpty);
    }

    /** The steps that may be taken by hand for one, or for all who have come least far. */
    public Set<StepKind> possible(Optional<PersonId> person) {
      return StepChecks.possible(this, person);
    }

    /** The codes of the sentences that say why the case is not ready. */
    public List<String> unready() {
      return StepChecks.unready(this);
    }
  }

  /** The mission’s day. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** The standing cases among these, as they are recorded. */
  Map<UUID, KeptCase> kept(Collection<UUID> ids) {
    var parts = rows.parts(ids, today());
    var kept = new LinkedHashMap<UUID, KeptCase>();
    for (var row : rows.find(ids)) {
      kept.put(row.id(), parts.with(row, destinations.of(row.destination())));
    }
    return kept;
  }

  /** The standing cases among these, with what they lack. */
  public Map<UUID, Seen> seen(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : seen(kept(ids));
  }

  Map<UUID, Seen> seen(Map<UUID, KeptCase> kept) {
    var windows = preparedness.windows(kept.values());
    var lacking = preparedness.lacking(kept.values(), windows);
    var seen = new LinkedHashMap<UUID, Seen>();
    kept.forEach((id, one) ->
        seen.put(
            id,
            new Seen(
                one, Optional.ofNullable(windows.get(id)), lacking.getOrDefault(id, Map.of()))));
    return seen;
  }

  /** What others are told of a case. */
  static CaseFile file(Seen seen) {
    var kept = seen.kept();
    var row = kept.row();
    var course = kept.course();
    return new CaseFile(
        new CaseId(row.id()),
        row.key(),
        row.number(),
        row.destination(),
        row.site(),
        row.pathway(),
        row.officer(),
        row.travelsTogether(),
        seen.isHeld(),
        kept.isAgreed(),
        row.journey(),
        course.stage(),
        since(course.passages(), course.stage()),
        kept.members().stream().map(one -> member(seen, one)).toList(),
        course.passages(),
        seen.lacking().values().stream().flatMap(List::stream).collect(Collectors.toSet()));
  }

  private static CaseFile.Member member(Seen seen, KeptCase.Belonging one) {
    var standing = seen.kept().standing(one.person());
    return new CaseFile.Member(
        one.person(),
        one.relationship(),
        standing.stage(),
        standing.isBeforeDeparture() && seen.isHeld(one.person()));
  }

  private static Optional<LocalDate> since(List<Passage> passages, Stage stage) {
    return passages.stream()
        .filter(passage -> passage.stage() == stage)
        .reduce((_, later) -> later)
        .flatMap(Passage::on);
  }
}
