package org.inzira.caseload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.WindowsMoved;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.CasesMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps lists and counters true. What a transaction moved is gathered and put in place once, just
 * before it commits: rows and counters are then held for a moment only, all in one order, so that
 * transactions that move many cases wait for each other and never in a ring.
 */
@Component
class Keeping {

  /** How many cases are read and written at once. */
  private static final int CHUNK = 2_000;

  private final Cases cases;
  private final Clearances clearances;
  private final CaseStandingRows standings;
  private final StayRows stays;
  private final TallyRows tally;
  private final Transactions transactions;

  Keeping(
      Cases cases,
      Clearances clearances,
      CaseStandingRows standings,
      StayRows stays,
      TallyRows tally,
      Transactions transactions) {
    this.cases = cases;
    this.clearances = clearances;
    this.standings = standings;
    this.stays = stays;
    this.tally = tally;
    this.transactions = transactions;
  }

  @EventListener
  void moved(CasesMoved moved) {
    gather(moved.cases());
  }

  @EventListener
  void moved(WindowsMoved moved) {
    gather(standings.ofJourneys(moved.journeys()));
  }

  private void gather(Set<CaseId> moved) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      transactions
          .write(() -> {
            keep(moved);
            return Outcome.done(moved.size());
          })
          .orThrow();
      return;
    }
    var gathering =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(one -> one instanceof Gathering other && other.isOf(this))
            .map(Gathering.class::cast)
            .findFirst()
            .orElseGet(this::begin);
    gathering.add(moved);
  }

  private Gathering begin() {
    var gathering = new Gathering();
    TransactionSynchronizationManager.registerSynchronization(gathering);
    return gathering;
  }

  /** Puts these cases in place as they are now, inside the transaction. */
  void keep(Collection<CaseId> moved) {
    if (moved.isEmpty()) {
      return;
    }
    var stood = standings.lock(moved);
    var differences = new Tally();
    for (var chunk : chunks(moved)) {
      keep(chunk, stood, differences);
    }
    tally.add(differences.amounts());
  }

  private void keep(List<CaseId> chunk, Map<CaseId, CaseStanding> stood, Tally differences) {
    var files = new LinkedHashMap<CaseId, CaseFile>();
    var known = new HashMap<UUID, FamilyWindow>();
    cases
        .planned(chunk)
        .forEach((id, planned) -> {
          files.put(id, planned.file());
          planned
              .window()
              .ifPresent(window ->
                  planned.file().journey().ifPresent(journey -> known.put(journey, window)));
        });
    var stand = standings(files.values(), known);
    var changed = new ArrayList<CaseStanding>();
    for (var id : chunk) {
      var before = stood.get(id);
      var after = stand.get(id);
      differences.move(before, after);
      if (after != null && !after.equals(before)) {
        changed.add(after);
      }
    }
    if (!changed.isEmpty()) {
      standings.write(changed);
    }
    var gone = chunk.stream().filter(id -> !stand.containsKey(id)).toList();
    if (!gone.isEmpty()) {
      standings.remove(gone);
    }
    replaceStays(chunk, files);
  }

  /** How cases stand, with the windows of those that plan a journey, asked for in one go. */
  Map<CaseId, CaseStanding> standings(Collection<CaseFile> files) {
    return standings(files, Map.of());
  }

  private Map<CaseId, CaseStanding> standings(
      Collection<CaseFile> files, Map<UUID, FamilyWindow> known) {
    var windows = new HashMap<>(known);
    var journeys =
        files.stream()
            .map(CaseFile::journey)
            .flatMap(Optional::stream)
            .filter(journey -> !known.containsKey(journey))
            .toList();
    if (!journeys.isEmpty()) {
      windows.putAll(clearances.windows(journeys));
    }
    var stand = new HashMap<CaseId, CaseStanding>();
    for (var file : files) {
      var window = file.journey().map(windows::get).orElse(null);
      stand.put(file.id(), CaseStanding.of(file, window));
    }
    return stand;
  }

  /** Of most cases that move only the lists know it; stays are written where they are others. */
  void replaceStays(Collection<CaseId> chunk, Map<CaseId, CaseFile> files) {
    var kept = stays.find(chunk);
    var changed = new ArrayList<CaseId>();
    var fresh = new ArrayList<Stay>();
    for (var id : chunk) {
      var file = files.get(id);
      var now = file == null ? List.<Stay>of() : Stay.of(file);
      if (!now.equals(kept.getOrDefault(id, List.of()))) {
        changed.add(id);
        fresh.addAll(now);
      }
    }
    if (!changed.isEmpty()) {
      stays.replace(changed, fresh);
    }
  }

  private static List<List<CaseId>> chunks(Collection<CaseId> cases) {
    var ordered = List.copyOf(cases);
    var chunks = new ArrayList<List<CaseId>>();
    for (int start = 0; start < ordered.size(); start += CHUNK) {
      chunks.add(ordered.subList(start, Math.min(ordered.size(), start + CHUNK)));
    }
    return chunks;
  }

  /** What one transaction moved; it runs before the ledger is sealed, which all wait for. */
  private final class Gathering implements TransactionSynchronization {

    private final Set<UUID> moved = new TreeSet<>();
    private boolean kept;

    boolean isOf(Keeping keeping) {
      return keeping.equals(Keeping.this);
    }

    void add(Set<CaseId> more) {
      if (kept) {
        keep(more);
      } else {
        more.forEach(id -> moved.add(id.value()));
      }
    }

    @Override
    public int getOrder() {
      return 0;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      kept = true;
      keep(moved.stream().map(CaseId::new).toList());
    }
  }
}
