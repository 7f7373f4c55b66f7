package org.inzira.health.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Tariff.Price;
import org.inzira.health.asked.Tariffs;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes fees of those who pay for themselves, or waives them. Nothing is asked of refugees. */
@Component
public class Fees {

  private final Registers registers;
  private final ReceiptNumbers numbers;
  private final Tariffs tariffs;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  Fees(
      @Lazy Registers registers,
      ReceiptNumbers numbers,
      Tariffs tariffs,
      Transactions transactions,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.registers = registers;
    this.numbers = numbers;
    this.tariffs = tariffs;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What was paid, as it was written into a form.
   *
   * @param otherAmountReason why it is not what the tariff asks
   */
  public record Payment(String amount, String currency, String otherAmountReason) {}

  /** The currencies in which a fee is taken. */
  public List<String> currencies() {
    return HealthRecords.CURRENCIES;
  }

  /** What the tariff of the day asks of somebody; empty where no tariff holds. */
  public Optional<Price> price(CountryCode destination, String purpose, Examined person) {
    return tariffs.on(person.on()).map(tariff -> tariff.of(destination, purpose, person));
  }

  /** How the fee of an examination was settled; empty while it is not. */
  public Optional<Fee> of(UUID examination) {
    return registers.list(FeeDefinition.KIND, "examination", Set.of(examination)).stream()
        .map(Fee::of)
        .findFirst();
  }

  /**
   * Takes a fee and gives out the next number. Refused: of a refugee ({@code EX-051}), twice
   * ({@code EX-052}), without a whole amount and a currency ({@code EX-053}), and an amount that is
   * not the tariff's, without a reason ({@code EX-075}).
   *
   * @param price what the tariff asks, if there is one
   */
  public Outcome<Fee> pay(UUID examination, Payment payment, Optional<Price> price) {
    return transactions.write(() -> {
      var today = LocalDate.now(clock.withZone(zone));
      var values = values("paid", today);
      values.put("amount", payment.amount().strip());
      values.put("currency", payment.currency());
      price.ifPresent(asked -> {
        values.put("tariff", asked.tariff().version());
        values.put("tariff_amount", Long.toString(asked.amount()));
        values.put("tariff_currency", asked.tariff().currency());
      });
      values.put("other_amount_reason", payment.otherAmountReason().strip());
      return settled(examination, numbers.next(today.getYear()), values);
    });
  }

  /** Asks for no fee. Refused as paying is, and without a reason ({@code EX-054}). */
  public Outcome<Fee> waive(UUID examination, String reason) {
    return transactions.write(() -> {
      var values = values("waived", LocalDate.now(clock.withZone(zone)));
      values.put("reason", reason.strip());
      return settled(examination, "WV-" + UUID.randomUUID(), values);
    });
  }

  private static Map<String, String> values(String settled, LocalDate on) {
    var values = new HashMap<String, String>();
    values.put("settled", settled);
    values.put("settled_on", on.toString());
    return values;
  }

  private Outcome<Fee> settled(UUID examination, String key, Map<String, String> values) {
    values.put(
        "examination",
        registers
            .keys(FeeDefinition.EXAMINATION, Set.of(examination))
            .getOrDefault(examination, ""));
    values.values().removeIf(String::isEmpty);
    var row = new FieldRecord(Location.field(""), key, values, Optional.empty(), Optional.empty());
    var handled =
        registers.get(FeeDefinition.KIND).handle(new FieldRecordBatch(List.of(row), Map.of()));
    if (!handled.refusals().isEmpty()) {
      return Outcome.refused(new ArrayList<Refusal>(handled.refusals()));
    }
    var fee = of(examination).orElseThrow();
    trail.did("settled", new RecordRef(FeeDefinition.KIND, fee.id()));
    return Outcome.done(fee);
  }
}
