package org.inzira.intake;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.inzira.intake.reading.NamedFile;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Refusal;

/** Files that an account sent by page, and how far the work on them is. */
final class Upload implements DeliveryListener {

  private final UUID id;
  private final AccountName account;
  private final List<NamedFile> files;
  private final Instant sentAt;
  private final AtomicReference<State> state = new AtomicReference<>(State.SENT);

  Upload(UUID id, AccountName account, List<NamedFile> files, Instant sentAt) {
    this.id = id;
    this.account = account;
    this.files = List.copyOf(files);
    this.sentAt = sentAt;
  }

  UUID id() {
    return id;
  }

  AccountName account() {
    return account;
  }

  List<NamedFile> files() {
    return files;
  }

  Instant sentAt() {
    return sentAt;
  }

  State state() {
    return state.get();
  }

  String address() {
    return "/intake/" + id;
  }

  String fileNames() {
    return String.join(", ", files.stream().map(NamedFile::name).toList());
  }

  /** Moves on when it stands where it must; false when another was quicker. */
  boolean advance(Stage from, Stage to) {
    var now = state.get();
    return now.stage() == from && state.compareAndSet(now, now.at(to));
  }

  void end(Stage stage, List<Refusal> refusals) {
    change(now -> new State(stage, Progress.NONE, now.report(), refusals));
  }

  /** Whether what was refused are rows, and there are others to take in without them. */
  boolean offersValid() {
    var now = state.get();
    return now.stage() == Stage.REFUSED
        && files.stream().allMatch(file -> Files.exists(file.path()))
        && now.report()
            .filter(report -> report.sheets().stream().anyMatch(Upload::hasGood))
            .isPresent()
        && now.refusals().stream()
            .allMatch(refusal -> refusal.code().equals("IN-071") || SetAside.isOfARow(refusal));
  }

  private static boolean hasGood(DeliveryReport.Sheet sheet) {
    return sheet.read() > sheet.refused();
  }

  @Override
  public void progressed(String sheet, long rowsDone, long rowsTotal) {
    var progress = new Progress(sheet, rowsDone, rowsTotal);
    change(now -> new State(now.stage(), progress, now.report(), now.refusals()));
  }

  @Override
  public void reported(DeliveryReport report) {
    change(now -> new State(now.stage(), now.progress(), Optional.of(report), now.refusals()));
  }

  private void change(UnaryOperator<State> step) {
    state.updateAndGet(step);
  }

  /** How far the work is. */
  enum Stage {
    WAITING,
    CHECKING,
    CHECKED,
    REFUSED,
    BRINGING,
    BROUGHT;

    boolean isWorking() {
      return switch (this) {
        case WAITING, CHECKING, BRINGING -> true;
        case CHECKED, REFUSED, BROUGHT -> false;
      };
    }

    String key() {
      return "intake.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Rows done of all rows; the current sheet, or none yet. */
  record Progress(String sheet, long done, long total) {

    static final Progress NONE = new Progress("", 0, 0);
  }

  /** What can be shown at one moment. */
  record State(
      Stage stage, Progress progress, Optional<DeliveryReport> report, List<Refusal> refusals) {

    static final State SENT = new State(Stage.WAITING, Progress.NONE, Optional.empty(), List.of());

    State {
      refusals = List.copyOf(refusals);
    }

    State at(Stage next) {
      return new State(next, Progress.NONE, report, refusals);
    }
  }
}
