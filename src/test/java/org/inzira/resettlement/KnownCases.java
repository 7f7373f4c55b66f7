package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Cases on paper, for what comes after them: they keep what they are told. */
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
    return keep(number, destination, stage, Set.of(Preparation.ORIENTATION), persons);
  }

  private CaseId keep(
      String number,
      String destination,
      Stage stage,
      Set<Preparation> lacking,
      PersonId... persons) {
    var members = new ArrayList<CaseFile.Member>();
    for (var person : persons) {
      members.add(new CaseFile.Member(person, "principal", stage, false));
    }
    var id = new CaseId(new java.util.UUID(7, number.hashCode()));
    files.put(
        id,
        new CaseFile(
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
            stage,
            Optional.empty(),
            members,
            List.of(),
            lacking));
    return id;
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
    var open = new HashMap<PersonId, CaseId>();
    files.forEach((id, file) ->
        file.members().stream()
            .map(CaseFile.Member::person)
            .filter(persons::contains)
            .forEach(person -> open.put(person, id)));
    return open;
  }

  @Override
  public Set<CaseId> boundTo(CaseId id) {
    return Set.of(id);
  }

  @Override
  public Outcome<CaseId> take(CaseId id, StepKind step, LocalDate on, Optional<Reason> reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StepKind> possible(CaseId id) {
    return List.of();
  }

  /** Refuses who has no seat; nothing that is told moves a case here. */
  @Override
  public Outcome<CaseId> told(MovementNews news) {
    var file = files.get(news.of());
    if (file == null || file.stage().compareTo(Stage.BOOKED) < 0) {
      return Outcome.refused(Refusal.of("RS-999"));
    }
    told.add(news);
    return Outcome.done(news.of());
  }

  @Override
  public Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on) {
    persons.forEach(person -> oriented.put(person, on));
    return Outcome.done(Set.copyOf(openCases(persons).values()));
  }
}
