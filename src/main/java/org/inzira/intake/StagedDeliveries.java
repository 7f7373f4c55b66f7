package org.inzira.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.inzira.database.Transactions;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Limits;
import org.inzira.intake.reading.UnfitFileException;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.springframework.stereotype.Component;

/** Surveys a delivery first, and opens a transaction only for one that can be read. */
@Component
class StagedDeliveries implements Deliveries {

  /** Each time at least one row more is set aside; honest deliveries need two or three. */
  private static final int TIMES_MAX = 50;

  private final HandlerOrder handlers;
  private final Transactions transactions;
  private final StreamedWorkbook workbook;
  private final Texts texts;
  private final Limits limits;

  StagedDeliveries(
      HandlerOrder handlers,
      Transactions transactions,
      StreamedWorkbook workbook,
      Texts texts,
      Limits limits) {
    this.handlers = handlers;
    this.transactions = transactions;
    this.workbook = workbook;
    this.texts = texts;
    this.limits = limits;
  }

  @Override
  public Outcome<DeliveryReport> check(Delivery delivery, DeliveryListener listener) {
    return stage(delivery, listener, transactions::rehearse);
  }

  @Override
  public Outcome<DeliveryReport> bring(Delivery delivery, DeliveryListener listener) {
    return stage(delivery, listener, transactions::write);
  }

  private Outcome<DeliveryReport> stage(
      Delivery delivery, DeliveryListener listener, Transaction transaction) {
    var findings = new Findings(limits, listener, SetAside.nothing());
    try (var arrival = Arrival.open(delivery.files(), limits)) {
      var staging = new Staging(arrival, handlers.list(), delivery.roles(), findings);
      return staging.prepare()
          ? transaction.run(() -> told(staging.take(), listener))
          : told(staging.report(List.of()), listener);
    }
  }

  @Override
  public Outcome<DeliveryReport> bringValid(
      Delivery delivery, DeliveryListener listener, Path returned, Locale language) {
    var part = returned.resolveSibling(returned.getFileName() + ".part");
    try (var arrival = Arrival.open(delivery.files(), limits)) {
      var aside = SetAside.empty();
      var outcome = takeValid(staging(arrival, delivery, listener, aside), aside, part, language);
      for (int times = 1; times < TIMES_MAX && aside.add(refusals(outcome)); times++) {
        outcome = takeValid(staging(arrival, delivery, listener, aside), aside, part, language);
      }
      if (outcome instanceof Outcome.Done<DeliveryReport> && aside.size() > 0) {
        Files.move(part, returned, StandardCopyOption.ATOMIC_MOVE);
      }
      listener.reported(
          switch (outcome) {
            case Outcome.Done<DeliveryReport>(var report) -> report;
            case Outcome.Refused<DeliveryReport>(var refusals) ->
                new DeliveryReport(List.of(), refusals, List.of());
          });
      return outcome;
    } catch (IOException | UncheckedIOException failure) {
      return Outcome.refused(unwritten(failure, returned));
    } finally {
      delete(part);
    }
  }

  private static List<Refusal> refusals(Outcome<DeliveryReport> outcome) {
    return outcome instanceof Outcome.Refused<DeliveryReport>(var refusals) ? refusals : List.of();
  }

  private Outcome<DeliveryReport> takeValid(
      Staging staging, SetAside aside, Path part, Locale language) {
    return staging.prepare()
        ? transactions.write(() -> taken(staging, aside, part, language))
        : Outcome.refused(staging.report(List.of()).refusals());
  }

  private Staging staging(
      Arrival arrival, Delivery delivery, DeliveryListener listener, SetAside aside) {
    var findings = new Findings(limits, listener, aside);
    return new Staging(arrival, handlers.list(), delivery.roles(), findings);
  }

  /** The rows that go back are on disk before the others are committed: none is ever lost. */
  private Outcome<DeliveryReport> taken(
      Staging staging, SetAside aside, Path part, Locale language) {
    var report = staging.take();
    if (!report.refusals().isEmpty()) {
      return Outcome.refused(report.refusals());
    }
    if (aside.size() > 0) {
      workbook.writeReturned(part, staging.returned(texts.in(language)));
    }
    return Outcome.done(new DeliveryReport(report.sheets(), aside.reasons(), report.notices()));
  }

  private static Refusal unwritten(Exception failure, Path returned) {
    return UnfitFileException.find(failure)
        .orElseGet(() -> Refusal.of("IN-069", returned.toString()));
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Outcome<DeliveryReport> told(DeliveryReport report, DeliveryListener listener) {
    listener.reported(report);
    return report.refusals().isEmpty() ? Outcome.done(report) : Outcome.refused(report.refusals());
  }

  /** Commits or rolls back; the same work either way. */
  private interface Transaction {

    Outcome<DeliveryReport> run(Supplier<Outcome<DeliveryReport>> work);
  }
}
