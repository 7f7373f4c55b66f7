package org.inzira.movement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Cases on paper: they keep what they are told, and move their members by it. */
public final class ToldCases implements Cases {

  private final Map<CaseId, CaseFile> files = new HashMap<>();
  private final List<MovementNews> told = new ArrayList<>();

  /** No module keeps cases. */
  static CaseNews none(ZoneId zone) {
    return new CaseNews(new StaticListableBeanFactory().getBeanProvider(Cases.class), zone);
  }

  CaseNews news(ZoneId zone) {
    return new CaseNews(
        new StaticListableBeanFactory(Map.of("cases", this)).getBeanProvider(Cases.class), zone);
  }

  /** An open case of these, all at one stage. */
  public CaseId open(Stage stage, boolean together, PersonId... persons) {
    var id = new CaseId(UUID.randomUUID());
    var members = new ArrayList<CaseFile.Member>();
    for (var person : persons) {
      members.add(new CaseFile.Member(person, "principal", stage, false));
    }
    files.put(id, file(id, together, stage, members));
    return id;
  }

  /** Everything that was told, the oldest first. */
  public List<MovementNews> told() {
    return List.copyOf(told);
  }

  private static CaseFile file(
      CaseId id, boolean together, Stage stage, List<CaseFile.Member> members) {
    return new CaseFile(
        id,
        new RecordKey("C-" + id.value()),
        "RW-C-2022-" + id.value().toString().substring(0, 4),
        new CountryCode("CAN"),
        Optional.empty(),
        "resettlement",
        Optional.empty(),
        together,
        false,
        true,
        Optional.empty(),
        stage,
        Optional.empty(),
        members,
        List.of(),
        Set.of());
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

  @Override
  public Outcome<CaseId> told(MovementNews news) {
    var file = files.get(news.of());
    if (file == null) {
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
    files.put(news.of(), file(news.of(), file.travelsTogether(), stage, members));
    return Outcome.done(news.of());
  }

  private static Stage stage(MovementNews news) {
    return switch (news) {
      case MovementNews.Booked _ -> Stage.BOOKED;
      case MovementNews.Unbooked _, MovementNews.LeftBehind _, MovementNews.Returned _ ->
          Stage.READY;
      case MovementNews.EnteredTransit _ -> Stage.IN_TRANSIT;
      case MovementNews.Boarded _ -> Stage.BOARDED;
      case MovementNews.Departed _ -> Stage.DEPARTED;
      case MovementNews.ConnectionMissed _ -> Stage.CONNECTION_MISSED;
      case MovementNews.Arrived _ -> Stage.ARRIVED;
      case MovementNews.ArrivalConfirmed _ -> Stage.ARRIVAL_CONFIRMED;
    };
  }

  @Override
  public Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on) {
    throw new UnsupportedOperationException();
  }
}
