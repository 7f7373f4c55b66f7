package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.intake.reading.Limits;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;

/** What has been found in a delivery so far, over all its sheets. */
final class Findings {

  private static final int ROWS_A_STEP = 200;

  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> notices = new ArrayList<>();
  private final Map<RecordKind, Set<String>> heldBack = new HashMap<>();
  private final Set<RecordKind> blocked = new HashSet<>();
  private final Limits limits;
  private final DeliveryListener listener;
  private long rowsTotal;
  private long rowsDone;

  Findings(Limits limits, DeliveryListener listener) {
    this.limits = limits;
    this.listener = listener;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  List<Refusal> notices() {
    return notices;
  }

  Map<RecordKind, Set<String>> heldBack() {
    return heldBack;
  }

  /** Adds refusals; stops the work when there are more than anyone will read. */
  void refuse(List<Refusal> found) {
    refusals.addAll(found);
    if (refusals.size() > limits.refusalsMax()) {
      refusals.add(Refusal.of("IN-070", "" + limits.refusalsMax()));
      throw new TooManyRefusals();
    }
  }

  void refuse(Refusal found) {
    refuse(List.of(found));
  }

  void note(List<Refusal> found) {
    notices.addAll(found);
  }

  void holdBack(RecordKind kind, Set<String> keys) {
    heldBack.computeIfAbsent(kind, any -> new HashSet<>()).addAll(keys);
  }

  /** The keys of this kind could not be read: nothing can be said about who refers to them. */
  void block(RecordKind kind) {
    blocked.add(kind);
  }

  /** Whether a kind leans on one that is blocked; then it is blocked too. */
  boolean isBlocked(FieldRecordHandler handler) {
    if (handler.after().stream().anyMatch(blocked::contains)) {
      blocked.add(handler.kind());
    }
    return blocked.contains(handler.kind());
  }

  void expectRows(long rows) {
    rowsTotal += rows;
  }

  void progressed(String sheet) {
    rowsDone++;
    if (rowsDone % ROWS_A_STEP == 0 || rowsDone == rowsTotal) {
      listener.progressed(sheet, rowsDone, rowsTotal);
    }
  }

  /** Ends the work on a delivery of which nothing will come anyway. */
  static final class TooManyRefusals extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyRefusals() {
      super("too many refusals", null, false, false);
    }
  }
}
