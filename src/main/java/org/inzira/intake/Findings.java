package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.intake.reading.Limits;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;

/** What has been found in a delivery so far, over all its sheets. */
final class Findings {

  private static final int ROWS_A_STEP = 200;
  private static final int NOTICES_MAX = 1_000;

  /** So many times what is told may be found before the work stops. */
  private static final int FOUND_TIMES = 10;

  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> notices = new ArrayList<>();
  private final Map<RecordKind, Set<String>> heldBack = new HashMap<>();
  private final Set<RecordKind> blocked = new HashSet<>();
  private final Limits limits;
  private final DeliveryListener listener;
  private final SetAside aside;
  private int refusalsMore;
  private int noticesMore;
  private long rowsTotal;
  private long rowsDone;

  Findings(Limits limits, DeliveryListener listener, SetAside aside) {
    this.limits = limits;
    this.listener = listener;
    this.aside = aside;
  }

  /** Rows that are left out. */
  SetAside aside() {
    return aside;
  }

  boolean isRefused() {
    return !refusals.isEmpty();
  }

  /** What was refused, and how much more than is told. */
  List<Refusal> refusals() {
    return withMore(refusals, refusalsMore, "IN-071");
  }

  /** What was corrected, and how much more than is told. */
  List<Refusal> notices() {
    return withMore(notices, noticesMore, "IN-072");
  }

  private static List<Refusal> withMore(List<Refusal> told, int more, String code) {
    return more == 0
        ? told
        : Stream.concat(told.stream(), Stream.of(Refusal.of(code, "" + more))).toList();
  }

  Map<RecordKind, Set<String>> heldBack() {
    return heldBack;
  }

  /**
   * Adds refusals, as many as anyone will read, and counts the others; stops the work when it is
   * clear that the files are not what their owner meant. All are kept when rows are set aside,
   * since each goes back with its reason.
   */
  void refuse(List<Refusal> found) {
    int room = (aside.isKept() ? FOUND_TIMES : 1) * limits.refusalsMax() - refusals.size();
    refusals.addAll(found.subList(0, Math.min(Math.max(room, 0), found.size())));
    refusalsMore += Math.max(found.size() - Math.max(room, 0), 0);
    long most = (long) FOUND_TIMES * limits.refusalsMax();
    if (refusals.size() + refusalsMore > most) {
      refusalsMore = 0;
      refusals.add(Refusal.of("IN-070", "" + most));
      throw new TooManyRefusals();
    }
  }

  void refuse(Refusal found) {
    refuse(List.of(found));
  }

  void note(List<Refusal> found) {
    int room = Math.max(NOTICES_MAX - notices.size(), 0);
    notices.addAll(found.subList(0, Math.min(room, found.size())));
    noticesMore += Math.max(found.size() - room, 0);
  }

  /** Whether a row comes after a refused one of the same key, which it may not overtake. */
  boolean isFollowing(RecordKind kind, String key) {
    return aside.isKept() && heldBack.getOrDefault(kind, Set.of()).contains(key);
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
