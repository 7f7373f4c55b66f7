package org.inzira.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.inzira.access.ActingAs;
import org.inzira.database.Transactions;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryReport;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.movement.Adoption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the workbooks in as a mission would, in the name of the account {@code demonstration}.
 * Each is marked in the transaction that brings it in: after a fall in the middle the next start
 * goes on where all of a workbook is in or nothing.
 */
@Component
class Bringing implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> WORKBOOKS =
      List.of(Workbooks.OF_2021, Workbooks.OF_2022, Workbooks.CASELOAD, Workbooks.CASELOAD_LEFT);

  /** Comes in once seats are taken, since it is about those who have them. */
  private static final List<String> AFTER_SEATS = List.of(Workbooks.CASELOAD_SEATED);

  private static final String ADOPTED = "adopted";

  private static final AccountName ACCOUNT = new AccountName("demonstration");

  private final Workbooks workbooks;
  private final Deliveries deliveries;
  private final Transactions transactions;
  private final BroughtIn broughtIn;
  private final Seats seats;
  private final Adoption adoption;
  private final Remarks remarks;
  private final Landscapes landscapes;
  private final AtomicReference<Progress> progress =
      new AtomicReference<>(Progress.at(Progress.Step.IDLE));
  private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
  private final AtomicBoolean stopping = new AtomicBoolean();

  Bringing(
      Workbooks workbooks,
      Deliveries deliveries,
      Transactions transactions,
      BroughtIn broughtIn,
      Seats seats,
      Adoption adoption,
      Remarks remarks,
      Landscapes landscapes) {
    this.workbooks = workbooks;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.broughtIn = broughtIn;
    this.seats = seats;
    this.adoption = adoption;
    this.remarks = remarks;
    this.landscapes = landscapes;
  }

  Progress progress() {
    return progress.get();
  }

  /** Whether all of it was in before. */
  boolean isIn() {
    return Stream.of(
            WORKBOOKS, AFTER_SEATS, List.of(Seats.MARK, Remarks.MARK, Landscapes.MARK, ADOPTED))
        .flatMap(List::stream)
        .allMatch(broughtIn::has);
  }

  /** Makes what is absent, brings in what is not in; returns where it ended. */
  Progress run() {
    worker.set(Thread.currentThread());
    try {
      progress.set(Progress.at(Progress.Step.MAKING));
      workbooks.makeAbsent();
      return ActingAs.run(ACCOUNT, this::bringAll);
    } catch (CancellationException stopped) {
      progress.set(Progress.at(Progress.Step.IDLE));
      return progress.get();
    } catch (RuntimeException failure) {
      progress.set(Progress.failed("", List.of()));
      throw failure;
    }
  }

  private Progress bringAll() {
    if (!bringAll(WORKBOOKS)) {
      return progress.get();
    }
    once(Seats.MARK, () -> seats.take(workbooks.caseload().seatings()));
    if (!bringAll(AFTER_SEATS)) {
      return progress.get();
    }
    adoptDepartures();
    once(Remarks.MARK, remarks::put);
    once(Landscapes.MARK, landscapes::put);
    progress.set(Progress.at(Progress.Step.DONE));
    return progress.get();
  }

  /** Whether all of them are in. */
  private boolean bringAll(List<String> names) {
    for (var name : names) {
      if (!broughtIn.has(name) && bring(name) instanceof Outcome.Refused<?>(var refusals)) {
        progress.set(Progress.failed(name, refusals));
        return false;
      }
    }
    return true;
  }

  /** In transactions of its own; what a fall in the middle left over, the next start adopts. */
  private void adoptDepartures() {
    if (!broughtIn.has(ADOPTED)) {
      progress.set(Progress.at(Progress.Step.ADOPTING));
      adoption.run().orThrow();
      once(ADOPTED, () -> {});
    }
  }

  private Outcome<DeliveryReport> bring(String name) {
    progress.set(Progress.bringing(name, "", 0, 0));
    var delivery = Delivery.of(List.of(workbooks.path(name)));
    return transactions.write(() -> {
      var outcome =
          deliveries.bring(delivery, (sheet, done, total) -> follow(name, sheet, done, total));
      if (outcome instanceof Outcome.Done<DeliveryReport>) {
        broughtIn.add(name);
      }
      return outcome;
    });
  }

  /** Ends the work, and with it the transaction, when the application is to stop. */
  private void follow(String name, String sheet, long done, long total) {
    if (stopping.get()) {
      throw new CancellationException();
    }
    progress.set(Progress.bringing(name, sheet, done, total));
  }

  /** What needs the figures and years that the workbooks' transactions have left behind. */
  private void once(String mark, Runnable work) {
    if (!broughtIn.has(mark)) {
      transactions
          .write(() -> {
            work.run();
            broughtIn.add(mark);
            return Outcome.done(mark);
          })
          .orThrow();
    }
  }

  /** Lets the work end by itself before the database goes. */
  @Override
  public void close() {
    stopping.set(true);
    var running = worker.get();
    try {
      if (running != null) {
        running.join(PATIENCE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
