package org.inzira.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;

/** Cases in memory: what a test puts here is there at once. Steps are kept, not understood. */
final class FakeCases implements Cases {

  private final Map<CaseId, CaseFile> files = new ConcurrentHashMap<>();
  private final Map<CaseId, StepKind> taken = new ConcurrentHashMap<>();

  private final Map<CaseId, Decision> decisions = new ConcurrentHashMap<>();

  CaseId put(CaseFile file) {
    files.put(file.id(), file);
    return file.id();
  }

  void remove(CaseId id) {
    files.remove(id);
  }

  void clear() {
    files.clear();
    taken.clear();
    decisions.clear();
  }

  Map<CaseId, StepKind> taken() {
    return Map.copyOf(taken);
  }

  Map<CaseId, Decision> decisions() {
    return Map.copyOf(decisions);
  }

  @Override
  public Optional<CaseFile> find(CaseId id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public Map<CaseId, CaseFile> find(Collection<CaseId> ids) {
    var found = new HashMap<CaseId, CaseFile>();
    ids.forEach(id -> find(id).ifPresent(file -> found.put(id, file)));
    return found;
  }

  @Override
  public Optional<CaseId> named(String number) {
    return files.values().stream()
        .filter(file -> file.number().equals(number))
        .map(CaseFile::id)
        .findFirst();
  }

  @Override
  public void each(Consumer<List<CaseFile>> consumer) {
    var all = new ArrayList<>(files.values());
    for (int start = 0; start < all.size(); start += 100) {
      consumer.accept(all.subList(start, Math.min(all.size(), start + 100)));
    }
  }

  @Override
  public Outcome<CaseId> take(
      CaseId id,
      StepKind step,
      LocalDate on,
      Optional<Reason> reason,
      Optional<Decision> decision) {
    if (files.get(id) == null || files.get(id).held()) {
      return Outcome.refused(Refusal.of("CB-005"));
    }
    taken.put(id, step);
    decision.ifPresent(one -> decisions.put(id, one));
    return Outcome.done(id);
  }

  @Override
  public Map<PersonId, CaseId> openCases(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<PersonId, CaseId> departedCases(Collection<PersonId> persons) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<PersonId, Set<PersonId>> keptApart(Collection<PersonId> persons) {
    return Map.of();
  }

  @Override
  public Set<CaseId> boundTo(CaseId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StepKind> possible(CaseId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<CaseId> told(MovementNews news) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<Set<CaseId>> oriented(Set<PersonId> persons, LocalDate on) {
    throw new UnsupportedOperationException();
  }
}
