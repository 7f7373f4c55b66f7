package org.inzira.flights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Member;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases on paper that are ready whenever they have no seat. Who has one is read from the seats
 * themselves, so that what is rolled back is as if it had never been told.
 */
final class PaperCases implements Cases {

  private final JdbcClient database;
  private final Map<CaseId, CaseFile> files = new ConcurrentHashMap<>();
  private final Map<CaseId, Set<CaseId>> bound = new ConcurrentHashMap<>();
  private final Map<PersonId, Set<PersonId>> apart = new ConcurrentHashMap<>();
  private final Set<CaseId> forgetful = ConcurrentHashMap.newKeySet();
  private final Set<CaseId> deaf = ConcurrentHashMap.newKeySet();
  private final List<MovementNews> news =
      java.util.Collections.synchronizedList(new java.util.ArrayList<>());

  PaperCases(JdbcClient database) {
    this.database = database;
  }

  CaseId add(String destination, List<PersonId> persons) {
    var id = new CaseId(new UUID(0x7000, files.size() + 1));
    files.put(id, file(id, destination, persons, false, true));
    return id;
  }

  private static CaseFile file(
      CaseId id, String destination, List<PersonId> persons, boolean held, boolean consented) {
    return new CaseFile(
        id,
        new RecordKey("C-" + id.value().getLeastSignificantBits()),
        "RW-C-" + id.value().getLeastSignificantBits(),
        new CountryCode(destination),
        Optional.empty(),
        "resettlement",
        Optional.empty(),
        true,
        held,
        consented,
        Optional.of(id.value()),
        Stage.READY,
        Optional.empty(),
        persons.stream().map(one -> new Member(one, "member", Stage.READY, false)).toList(),
        List.of(),
        Set.of());
  }

  void hold(CaseId id) {
    files.computeIfPresent(
        id,
        (_, file) -> file(id, file.destination().value(), persons(file), true, file.consented()));
  }

  void withoutConsent(CaseId id) {
    files.computeIfPresent(
        id, (_, file) -> file(id, file.destination().value(), persons(file), file.held(), false));
  }

  void joins(CaseId id, PersonId newborn) {
    var persons = new java.util.ArrayList<>(persons(file(id)));
    persons.add(newborn);
    files.computeIfPresent(
        id, (_, file) -> file(id, file.destination().value(), persons, file.held(), true));
  }

  void bind(CaseId one, CaseId other) {
    var both = new HashSet<>(Set.of(one, other));
    both.addAll(bound.getOrDefault(one, Set.of()));
    both.addAll(bound.getOrDefault(other, Set.of()));
    both.forEach(id -> bound.put(id, Set.copyOf(both)));
  }

  /** From now on nobody of the one may meet anybody of the other. */
  void keepApart(CaseId one, CaseId other) {
    persons(one).forEach(person -> apart.put(person, persons(other)));
    persons(other).forEach(person -> apart.put(person, persons(one)));
  }

  /** From now on the case says that all of it are ready, whatever seats they have. */
  void forget(CaseId id) {
    forgetful.add(id);
  }

  /** From now on the case takes no news. */
  void deafen(CaseId id) {
    deaf.add(id);
  }

  List<MovementNews> news() {
    return List.copyOf(news);
  }

  private CaseFile file(CaseId id) {
    return java.util.Objects.requireNonNull(files.get(id));
  }

  private static List<PersonId> persons(CaseFile file) {
    return file.members().stream().map(Member::person).toList();
  }

  @Override
  public Optional<CaseFile> find(CaseId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  @Override
  public Optional<CaseId> named(String number) {
    return files.values().stream()
        .filter(file -> file.number().equals(number))
        .map(CaseFile::id)
        .findFirst();
  }

  @Override
  public Map<CaseId, CaseFile> find(Collection<CaseId> ids) {
    var seated =
        database
            .sql("select person from flights.passenger where state = 'standing'")
            .query((row, number) -> row.getObject("person", UUID.class))
            .set();
    var found = new HashMap<CaseId, CaseFile>();
    ids.forEach(id ->
        Optional.ofNullable(files.get(id))
            .ifPresent(
                file -> found.put(id, seen(file, forgetful.contains(id) ? Set.of() : seated))));
    return found;
  }

  private static CaseFile seen(CaseFile file, Set<UUID> seated) {
    var members =
        file.members().stream()
            .map(one ->
                new Member(
                    one.person(),
                    one.relationship(),
                    seated.contains(one.person().value()) ? Stage.BOOKED : Stage.READY,
                    one.held()))
            .toList();
    var least = members.stream().map(Member::stage).min(Stage::compareTo).orElse(Stage.ENDED);
    return new CaseFile(
        file.id(),
        file.key(),
        file.number(),
        file.destination(),
        file.site(),
        file.pathway(),
        file.officer(),
        file.travelsTogether(),
        file.held(),
        file.consented(),
        file.journey(),
        least,
        file.stageSince(),
        members,
        file.passages(),
        file.lacking());
  }

  @Override
  public void each(Consumer<List<CaseFile>> consumer) {
    consumer.accept(List.copyOf(find(files.keySet()).values()));
  }

  @Override
  public Map<PersonId, CaseId> openCases(Collection<PersonId> persons) {
    var open = new HashMap<PersonId, CaseId>();
    files.values().forEach(file -> persons(file).forEach(person -> open.put(person, file.id())));
    open.keySet().retainAll(persons);
    return open;
  }

  @Override
  public Map<PersonId, CaseId> departedCases(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<PersonId, Set<PersonId>> keptApart(Collection<PersonId> persons) {
    var met = new HashMap<PersonId, Set<PersonId>>();
    for (var person : persons) {
      var others = new HashSet<>(apart.getOrDefault(person, Set.of()));
      others.retainAll(persons);
      if (!others.isEmpty()) {
        met.put(person, others);
      }
    }
    return met;
  }

  @Override
  public Set<CaseId> boundTo(CaseId id) {
    return bound.getOrDefault(id, Set.of(id));
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
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<CaseId> told(MovementNews one) {
    if (deaf.contains(one.of())) {
      return Outcome.refused(Refusal.of("RS-099"));
    }
    news.add(one);
    return Outcome.done(one.of());
  }

  @Override
  public Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  Set<PersonId> persons(CaseId id) {
    return persons(file(id)).stream().collect(Collectors.toSet());
  }
}
