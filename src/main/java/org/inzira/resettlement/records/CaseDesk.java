package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases, as other modules see and move them. */
@Component
class CaseDesk implements Cases {

  /** How many cases are read at once. */
  private static final int CHUNK = 5_000;

  private final CaseReading reading;
  private final CaseRows rows;
  private final NewsRows news;
  private final TieRows ties;
  private final Viewers viewers;
  private final CaseNumbers numbers;
  private final CaseChanges changes;
  private final CaseEntries entries;
  private final Transactions transactions;

  CaseDesk(
      CaseReading reading,
      CaseRows rows,
      NewsRows news,
      TieRows ties,
      Viewers viewers,
      CaseNumbers numbers,
      CaseChanges changes,
      CaseEntries entries,
      Transactions transactions) {
    this.reading = reading;
    this.rows = rows;
    this.news = news;
    this.ties = ties;
    this.viewers = viewers;
    this.numbers = numbers;
    this.changes = changes;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public Optional<CaseFile> find(CaseId id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  @Override
  public Optional<CaseId> named(String number) {
    return numbers.named(number).map(CaseId::new);
  }

  @Override
  public Map<CaseId, CaseFile> find(Collection<CaseId> ids) {
    var found = new LinkedHashMap<CaseId, CaseFile>();
    reading
        .seen(ids.stream().map(CaseId::value).collect(Collectors.toSet()))
        .values()
        .forEach(seen -> {
          var file = CaseReading.file(seen);
          found.put(file.id(), file);
        });
    return found;
  }

  @Override
  public Map<CaseId, Planned> planned(Collection<CaseId> ids) {
    var planned = new LinkedHashMap<CaseId, Planned>();
    reading
        .seen(ids.stream().map(CaseId::value).collect(Collectors.toSet()))
        .forEach((id, seen) ->
            planned.put(new CaseId(id), new Planned(CaseReading.file(seen), seen.window())));
    return planned;
  }

  @Override
  public void each(Consumer<List<CaseFile>> consumer) {
    var ids = rows.after(CaseRows.FIRST, CHUNK);
    while (!ids.isEmpty()) {
      consumer.accept(reading.seen(ids).values().stream().map(CaseReading::file).toList());
      ids = ids.size() < CHUNK ? List.of() : rows.after(ids.getLast(), CHUNK);
    }
  }

  @Override
  public List<CaseFile> bookable(CountryCode destination) {
    return reading.seen(news.onceReady(destination)).values().stream()
        .map(CaseReading::file)
        .filter(CaseFile::isBookable)
        .sorted(Comparator.comparing(CaseFile::number))
        .toList();
  }

  @Override
  public Map<PersonId, CaseId> openCases(Collection<PersonId> persons) {
    return cases(persons, Standing::isOpen);
  }

  @Override
  public Map<PersonId, CaseId> departedCases(Collection<PersonId> persons) {
    return cases(
        persons, standing -> !standing.isBeforeDeparture() && standing.stage() != Stage.ENDED);
  }

  /** Identifiers grow with time, so that the greatest is the newest. */
  private Map<PersonId, CaseId> cases(Collection<PersonId> persons, Predicate<Standing> wanted) {
    var belonging = rows.of(Set.copyOf(persons));
    var kept =
        reading.kept(belonging.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    var found = new HashMap<PersonId, CaseId>();
    belonging.forEach((person, cases) ->
        cases.stream()
            .sorted(Comparator.comparing(UUID::toString))
            .flatMap(id -> Optional.ofNullable(kept.get(id)).stream())
            .filter(one -> one.has(person) && wanted.test(one.standing(person)))
            .forEach(one -> found.put(person, new CaseId(one.row().id()))));
    return found;
  }

  @Override
  public Map<PersonId, Set<PersonId>> keptApart(Collection<PersonId> persons) {
    return viewers.find().filter(viewer -> viewer.isAny(Role.PROTECTION)).isPresent()
        ? Map.of()
        : ties.keptApart(persons);
  }

  @Override
  public Set<CaseId> boundTo(CaseId id) {
    return news.boundTo(id.value()).stream().map(CaseId::new).collect(Collectors.toSet());
  }

  @Override
  public Outcome<CaseId> take(
      CaseId id,
      StepKind step,
      LocalDate on,
      Optional<Reason> reason,
      Optional<Decision> decision) {
    return entries.step(new CaseEntries.Step(id, Optional.empty(), step, on, reason, decision));
  }

  @Override
  public List<StepKind> possible(CaseId id) {
    return Optional.ofNullable(reading.seen(Set.of(id.value())).get(id.value()))
        .map(seen -> List.copyOf(StepChecks.possible(seen, Optional.empty())))
        .orElse(List.of());
  }

  @Override
  public Outcome<CaseId> told(MovementNews told) {
    return toldOfMany(List.of(told)).map(_ -> told.of());
  }

  @Override
  public Outcome<Set<CaseId>> toldOfMany(Collection<? extends MovementNews> told) {
    var byCase = told.stream().collect(Collectors.toMap(MovementNews::of, Function.identity()));
    var ids = byCase.keySet().stream().map(CaseId::value).collect(Collectors.toSet());
    return transactions.write(() -> {
      numbers.lock(ids);
      var kept = reading.kept(ids);
      var refusals = new LinkedHashSet<Refusal>();
      told.forEach(one -> refusals.addAll(refusals(one, kept.get(one.of().value()))));
      if (!refusals.isEmpty()) {
        return Outcome.refused(List.copyOf(refusals));
      }
      told.forEach(news::add);
      var after = new LinkedHashMap<UUID, KeptCase>();
      kept.forEach((id, one) ->
          after.put(id, one.after(Objects.requireNonNull(byCase.get(new CaseId(id))))));
      changes.moved(ids, after);
      return Outcome.done(byCase.keySet());
    });
  }

  private List<Refusal> refusals(MovementNews told, @Nullable KeptCase kept) {
    if (kept == null) {
      return List.of(Refusal.of("RS-020"));
    }
    var refusals = new ArrayList<Refusal>();
    if (told.on().isAfter(reading.today())) {
      refusals.add(Refusal.of("RS-026"));
    }
    if (told.persons().isEmpty() || !told.persons().stream().allMatch(kept::has)) {
      refusals.add(Refusal.of("RS-021"));
      return refusals;
    }
    if (told instanceof MovementNews.Booked) {
      if (kept.isHeld() || told.persons().stream().anyMatch(kept::isHeld)) {
        refusals.add(Refusal.of("RS-024"));
      }
      if (!kept.agreed().containsAll(told.persons())) {
        refusals.add(Refusal.of("RS-025"));
      }
    }
    if (isTakingBack(told)
        && openCases(told.persons()).values().stream().anyMatch(open -> !open.equals(told.of()))) {
      refusals.add(Refusal.of("RS-028"));
    }
    var happening = KeptCase.happening(told);
    var misfits = kept.courseWith(List.of(happening), Set.of()).misfits();
    if (misfits.contains(happening)) {
      refusals.add(Refusal.of("RS-022"));
    } else if (!kept.course().misfits().containsAll(misfits)) {
      refusals.add(Refusal.of("RS-023"));
    }
    return refusals;
  }

  /** Whether it may open a case that was over. */
  private static boolean isTakingBack(MovementNews told) {
    return told instanceof MovementNews.ArrivalVoided || told instanceof MovementNews.Returned;
  }

  @Override
  public Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on) {
    return transactions.write(() -> {
      var open = openCases(persons);
      if (!open.keySet().containsAll(persons)) {
        return Outcome.refused(Refusal.of("RS-027"));
      }
      var kept = reading.kept(open.values().stream().map(CaseId::value).toList());
      var refusals = new LinkedHashSet<Refusal>();
      var cases = new LinkedHashSet<CaseId>();
      open.forEach((person, id) -> {
        var one = kept.get(id.value());
        cases.add(id);
        if (one != null && !one.standing(person).oriented()) {
          var step =
              new CaseEntries.Step(
                  id,
                  Optional.of(person),
                  StepKind.ORIENTED,
                  on,
                  Optional.empty(),
                  Optional.empty());
          if (entries.step(step) instanceof Outcome.Refused<CaseId>(var found)) {
            refusals.addAll(found);
          }
        }
      });
      return refusals.isEmpty() ? Outcome.done(cases) : Outcome.refused(List.copyOf(refusals));
    });
  }
}
