package org.inzira.intake;

import java.util.List;
import java.util.function.Supplier;
import org.inzira.database.Transactions;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Limits;
import org.inzira.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Surveys a delivery first, and opens a transaction only for one that can be read. */
@Component
class StagedDeliveries implements Deliveries {

  private final HandlerOrder handlers;
  private final Transactions transactions;
  private final Limits limits;

  StagedDeliveries(HandlerOrder handlers, Transactions transactions, Limits limits) {
    this.handlers = handlers;
    this.transactions = transactions;
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
    var findings = new Findings(limits, listener);
    try (var arrival = Arrival.open(delivery.files(), limits)) {
      var staging = new Staging(arrival, handlers.list(), delivery.roles(), findings);
      return staging.prepare()
          ? transaction.run(() -> told(staging.take(), listener))
          : told(staging.report(List.of()), listener);
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
