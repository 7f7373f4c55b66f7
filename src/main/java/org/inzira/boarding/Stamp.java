package org.inzira.boarding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.springframework.stereotype.Component;

/** Who acts, and when: no finer than the database keeps. */
@Component
record Stamp(Acting acting, Clock clock, ZoneId zone) {

  AccountName by() {
    return acting.account();
  }

  Instant at() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
