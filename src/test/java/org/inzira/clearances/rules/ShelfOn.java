package org.inzira.clearances.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.inzira.database.Transactions;
import org.inzira.kernel.Acting;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules as another day would see them. */
public final class ShelfOn {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");

  private ShelfOn() {}

  /** The shelf of an application, by a clock that stands still on a day. */
  public static RuleShelf day(LocalDate day, BeanFactory beans) {
    return new RuleShelf(
        beans.getBean(JdbcClient.class),
        beans.getBean(Transactions.class),
        beans.getBean(Acting.class),
        Clock.fixed(day.atTime(9, 0).atZone(KIGALI).toInstant(), KIGALI),
        KIGALI,
        event -> {});
  }
}
