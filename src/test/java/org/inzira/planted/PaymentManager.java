package org.inzira.planted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inzira.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Breaks: whole words, the clock, statics that change, outcomes that roll back, connections. */
public class PaymentManager {

  private static final ArrayList<String> SEEN = new ArrayList<>(List.of());

  /** Would keep its rows although it refused. */
  @Transactional
  public Outcome<LocalDate> pay() {
    var today = LocalDate.now(java.time.ZoneOffset.UTC);
    SEEN.add(today.toString());
    return Outcome.done(today);
  }

  /** Would keep its connection. */
  public List<String> payees(JdbcClient database) {
    return database.sql("select name from payee").query(String.class).stream().toList();
  }
}
