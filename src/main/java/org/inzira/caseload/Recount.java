package org.inzira.caseload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.stereotype.Component;

/** Looks at all cases anew, to check what is kept of them or to put it right. */
@Component
class Recount {

  /**
   * What differs from the cases.
   *
   * @param cases how many there are
   * @param standings those that stand otherwise than is kept, are missing, or are kept in vain
   * @param stays those whose stays are others
   * @param counters counters that say another number
   */
  record Finding(int cases, List<CaseId> standings, List<CaseId> stays, List<Tally.Key> counters) {

    Finding {
      standings = List.copyOf(standings);
      stays = List.copyOf(stays);
      counters = List.copyOf(counters);
    }

    int differences() {
      return standings.size() + stays.size() + counters.size();
    }
  }

  private final Cases cases;
  private final Keeping keeping;
  private final CaseStandingRows standings;
  private final StayRows stays;
  private final TallyRows tally;
  private final Transactions transactions;

  Recount(
      Cases cases,
      Keeping keeping,
      CaseStandingRows standings,
      StayRows stays,
      TallyRows tally,
      Transactions transactions) {
    this.cases = cases;
    this.keeping = keeping;
    this.standings = standings;
    this.stays = stays;
    this.tally = tally;
    this.transactions = transactions;
  }

  /** Compares what is kept with the cases of the same moment. */
  Finding verify() {
    return transactions.snapshot(() -> new Walk(false).go());
  }

  /** Puts right what differs, while nobody moves a case, and says what it was. */
  Outcome<Finding> rebuild() {
    return transactions.write(() -> {
      standings.lockAll();
      tally.lock();
      return Outcome.done(new Walk(true).go());
    });
  }

  /** One walk over all cases. */
  private final class Walk {

    private final boolean mending;
    private final Tally counted = new Tally();
    private final Set<CaseId> gone = new HashSet<>(standings.all());
    private final List<CaseId> astray = new ArrayList<>();
    private final List<CaseId> otherStays = new ArrayList<>();
    private int seen;

    Walk(boolean mending) {
      this.mending = mending;
    }

    Finding go() {
      cases.each(this::look);
      astray.addAll(gone);
      otherStays.addAll(stays.find(gone).keySet());
      if (mending) {
        standings.remove(gone);
        keeping.replaceStays(gone, Map.of());
      }
      var differences = differences();
      if (mending) {
        tally.add(differences);
      }
      return new Finding(seen, astray, otherStays, List.copyOf(differences.keySet()));
    }

    private void look(List<CaseFile> files) {
      seen += files.size();
      var byId = new HashMap<CaseId, CaseFile>();
      files.forEach(file -> byId.put(file.id(), file));
      gone.removeAll(byId.keySet());
      lookAtStandings(files, byId.keySet());
      lookAtStays(byId);
    }

    private void lookAtStandings(List<CaseFile> files, Collection<CaseId> ids) {
      var kept = mending ? standings.lock(ids) : standings.find(ids);
      var stand = keeping.standings(files).values();
      stand.forEach(standing -> counted.move(null, standing));
      var others =
          stand.stream().filter(standing -> !standing.equals(kept.get(standing.id()))).toList();
      others.forEach(standing -> astray.add(standing.id()));
      if (mending) {
        standings.write(others);
      }
    }

    private void lookAtStays(Map<CaseId, CaseFile> files) {
      var kept = stays.find(files.keySet());
      files.forEach((id, file) -> {
        if (!Stay.of(file).equals(kept.getOrDefault(id, List.of()))) {
          otherStays.add(id);
        }
      });
      if (mending) {
        keeping.replaceStays(files.keySet(), files);
      }
    }

    private SortedMap<Tally.Key, Tally.Amount> differences() {
      var differences = new TreeMap<>(counted.amounts());
      tally
          .all()
          .forEach((key, amount) ->
              differences.merge(key, amount.negative(), (one, other) -> one.plus(other)));
      differences.values().removeIf(amount -> Objects.equals(amount, Tally.Amount.NONE));
      return differences;
    }
  }
}
