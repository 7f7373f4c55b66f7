package org.inzira.planted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inzira.kernel.Outcome;
import org.springframework.transaction.annotation.Transactional;

/** Breaks: whole words, the clock, statics that change, outcomes that roll back. */
public class PaymentManager {

  private static final ArrayList<String> SEEN = new ArrayList<>(List.of());

  /** Would keep its rows although it refused. */
  @Transactional
  public Outcome<LocalDate> pay() {
    var today = LocalDate.now(java.time.ZoneOffset.UTC);
    SEEN.add(today.toString());
    return Outcome.done(today);
  }
}
