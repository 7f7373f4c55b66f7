package org.inzira.health.fees;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inzira.registers.SavedRecord;

/**
 * That a fee was settled.
 *
 * @param number the number of the receipt; empty of one that was waived
 * @param tariff what the tariff asked, where there was one
 * @param otherAmount why another amount was taken than the tariff asks, or empty
 */
public record Fee(
    UUID id,
    Optional<String> number,
    LocalDate on,
    Optional<Money> money,
    String reason,
    Optional<Asked> tariff,
    String otherAmount) {

  /** What a tariff asked, in its version. */
  public record Asked(String version, Money money) {}

  /** Whole money: an amount is counted in whole units of its currency. */
  public record Money(long amount, String currency) {}

  static Fee of(SavedRecord record) {
    var values = record.values();
    var amount = values.whole("amount");
    var money =
        amount.isPresent()
            ? values.text("currency").map(currency -> new Money(amount.getAsLong(), currency))
            : Optional.<Money>empty();
    return new Fee(
        record.ref().id(),
        money.map(_ -> record.key().value()),
        values.day("settled_on").orElseThrow(),
        money,
        values.text("reason").orElse(""),
        values
            .text("tariff")
            .map(version ->
                new Asked(
                    version,
                    new Money(
                        values.whole("tariff_amount").orElse(0),
                        values.text("tariff_currency").orElse("")))),
        values.text("other_amount_reason").orElse(""));
  }
}
