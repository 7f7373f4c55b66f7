package org.inzira.registers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;

/** What was found wrong, held back and corrected while one batch is taken in. */
final class Findings implements Complaints {

  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> notices = new ArrayList<>();
  private final Set<String> refusedKeys = new HashSet<>();

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

  List<Refusal> notices() {
    return notices;
  }

  Set<String> refusedKeys() {
    return refusedKeys;
  }
}
