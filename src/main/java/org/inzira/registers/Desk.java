package org.inzira.registers;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.inzira.database.Transactions;
import org.inzira.fields.FieldParser;
import org.inzira.kernel.Acting;
import org.inzira.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What every register needs to write. */
@Component
record Desk(
    FieldParser parser,
    Ledger ledger,
    Transactions transactions,
    Acting acting,
    Clock clock,
    ZoneId zone) {

  /** Who writes, and when: no finer than the database keeps. */
  record Stamp(org.inzira.kernel.AccountName account, java.time.Instant at) {}

  Stamp stamp() {
    return new Stamp(acting.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
