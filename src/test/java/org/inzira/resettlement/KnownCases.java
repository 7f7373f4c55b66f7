package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Cases on paper, for what comes after them: they keep what they are told, and move their members
 * by it.
 */
public final class KnownCases implements Cases {

  private final Map<CaseId, CaseFile> files = new ConcurrentHashMap<>();
  private final List<MovementNews> told = new CopyOnWriteArrayList<>();
  private final Map<PersonId, LocalDate> oriented = new ConcurrentHashMap<>();

  /** In the place of the cases that the application keeps. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Kept {
    @Bean
    @Primary
    KnownCases knownCases() {
      return new KnownCases();
    }
  }

  /** An open case of these, that lacks orientation. */
  public CaseId open(String number, String destination, Stage stage, PersonId... persons) {
    var members = new ArrayList<CaseFile.Member>();
    for (var person : persons) {
      members.add(new CaseFile.Member(person, "principal", stage, false));
    }
    var id = new CaseId(new UUID(7, number.hashCode()));
    files.put(id, file(id, number, destination, members));
    return id;
  }

  private static CaseFile file(
      CaseId id, String number, String destination, List<CaseFile.Member> members) {
    return new CaseFile(
        id,
        new RecordKey("C-" + number),
        number,
        new CountryCode(destination),
        Optional.empty(),
        "resettlement",
        Optional.empty(),
        true,
        false,
        true,
        Optional.empty(),
        members.stream().map(CaseFile.Member::stage).min(Stage::compareTo).orElse(Stage.ENDED),
        Optional.empty(),
        members,
        List.of(),
        Set.of(Preparation.ORIENTATION));
  }

  /** What movement told, the oldest first. */
  public List<MovementNews> told() {
    return List.copyOf(told);
  }

  /** Who has completed an orientation, and on which day. */
  public Map<PersonId, LocalDate> oriented() {
    return Map.copyOf(oriented);
  }

  @Override
  public Optional<CaseFile> find(CaseId id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public Optional<CaseId> named(String number) {
    return files.values().stream()
        .filter(file -> file.number().equals(number) || file.key().value().equals(number))
        .map(CaseFile::id)
        .findFirst();
  }

  @Override
  public Map<CaseId, CaseFile> find(Collection<CaseId> ids) {
    return files.entrySet().stream()
        .filter(entry -> ids.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void each(Consumer<List<CaseFile>> consumer) {
    consumer.accept(List.copyOf(files.values()));
  }

  @Override
  public Map<PersonId, CaseId> openCases(Collection<PersonId> persons) {
    return cases(persons, Stage::isOpen);
  }

  @Override
  public Map<PersonId, CaseId> departedCases(Collection<PersonId> persons) {
    return cases(persons, stage -> stage.compareTo(Stage.DEPARTED) >= 0 && stage != Stage.ENDED);
  }

  private Map<PersonId, CaseId> cases(Collection<PersonId> persons, Predicate<Stage> wanted) {
    var found = new HashMap<PersonId, CaseId>();
    files.forEach((id, file) ->
        file.members().stream()
            .filter(member -> persons.contains(member.person()) && wanted.test(member.stage()))
            .forEach(member -> found.put(member.person(), id)));
    return found;
  }

  @Override
  public Map<PersonId, Set<PersonId>> keptApart(Collection<PersonId> persons) {
    return Map.of();
  }

  @Override
  public Set<CaseId> boundTo(CaseId id) {
    return Set.of(id);
  }

  @Override
  public Outcome<CaseId> take(
      CaseId id,
      StepKind step,
      LocalDate on,
      Optional<Reason> reason,
      Optional<Decision> decision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StepKind> possible(CaseId id) {
    return List.of();
  }

  /** Refuses who has no seat. */
  @Override
  public Outcome<CaseId> told(MovementNews news) {
    var file = files.get(news.of());
    if (file == null || file.stage().compareTo(Stage.BOOKED) < 0) {
      return Outcome.refused(Refusal.of("RS-999"));
    }
    told.add(news);
    var stage = stage(news);
    var members =
        file.members().stream()
            .map(member ->
                news.persons().contains(member.person())
                    ? new CaseFile.Member(member.person(), member.relationship(), stage, false)
                    : member)
            .toList();
    files.put(news.of(), file(news.of(), file.number(), file.destination().value(), members));
    return Outcome.done(news.of());
  }

  private static Stage stage(MovementNews news) {
    return switch (news) {
      case MovementNews.Booked _ -> Stage.BOOKED;
      case MovementNews.Unbooked _, MovementNews.LeftBehind _, MovementNews.Returned _ ->
          Stage.READY;
      case MovementNews.EnteredTransit _ -> Stage.IN_TRANSIT;
      case MovementNews.Boarded _ -> Stage.BOARDED;
      case MovementNews.Departed _, MovementNews.ArrivalVoided _ -> Stage.DEPARTED;
      case MovementNews.LeftBefore _ -> Stage.ARRIVAL_NOT_RECORDED;
      case MovementNews.ConnectionMissed _ -> Stage.CONNECTION_MISSED;
      case MovementNews.Arrived _ -> Stage.ARRIVED;
      case MovementNews.ArrivalConfirmed _ -> Stage.ARRIVAL_CONFIRMED;
    };
  }

  @Override
  public Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on) {
    persons.forEach(person -> oriented.put(person, on));
    return Outcome.done(Set.copyOf(openCases(persons).values()));
  }
}
