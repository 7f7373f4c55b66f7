package org.inzira.registers;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;

/** What was found wrong, held back and corrected while one batch is taken in. */
final class Findings implements Complaints {

  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> notices = new ArrayList<>();
  private final Set<String> refusedKeys = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Map<Year, Integer> restated = new TreeMap<>();

  @Override
  public void about(Draft draft, String field, String code, String... arguments) {
    refuse(draft.key(), draft.location().at(field), Refusal.of(code, arguments));
  }

  void refuse(RecordKey key, Location where, Refusal refusal) {
    holdBack(key);
    refuse(where, refusal);
  }

  void refuse(Location where, Refusal refusal) {
    refusals.add(refusal.at(where));
  }

  /** A refusal that several records may bring upon one row, such as all that refer to it. */
  void refuseOnce(RecordKey key, Location where, Refusal refusal) {
    if (told.add(where + refusal.code() + refusal.arguments().getLast())) {
      refuse(key, where, refusal);
    }
  }

  /** Years that are closed and were touched with a reason, with the entries this took. */
  void restated(Map<Year, Integer> entries) {
    entries.forEach((year, count) -> restated.merge(year, count, Integer::sum));
  }

  /** A record that is not to blame: it leans on a refused one. */
  void holdBack(RecordKey key) {
    refusedKeys.add(key.value());
  }

  void note(Location where, Refusal notice) {
    notices.add(notice.at(where));
  }

  boolean isRefused(RecordKey key) {
    return refusedKeys.contains(key.value());
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** What was corrected, then which closed years are restated. */
  List<Refusal> notices(Location sheet) {
    var all = new ArrayList<>(notices);
    restated.forEach((year, count) ->
        all.add(Refusal.of("RG-028", year.toString(), count.toString()).at(sheet)));
    return all;
  }

  Set<String> refusedKeys() {
    return refusedKeys;
  }
}
