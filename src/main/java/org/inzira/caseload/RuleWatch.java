package org.inzira.caseload;

import java.util.stream.Collectors;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees when other rules are in force than those by which lapses were last reckoned, and reckons
 * them anew. Nothing tells of it when a version comes into force on its day, so whoever opens the
 * board asks; all but the first of a day find nothing to do.
 */
@Component
class RuleWatch {

  private final RuleShelf shelf;
  private final CaseStandingRows standings;
  private final Keeping keeping;
  private final Transactions transactions;
  private final JdbcClient database;

  RuleWatch(
      RuleShelf shelf,
      CaseStandingRows standings,
      Keeping keeping,
      Transactions transactions,
      JdbcClient database) {
    this.shelf = shelf;
    this.standings = standings;
    this.keeping = keeping;
    this.transactions = transactions;
    this.database = database;
  }

  /** Reckons anew if the rules are others. */
  void look() {
    var inForce = inForce();
    if (!inForce.equals(lookedAt())) {
      reckonAnew(inForce);
    }
  }

  private void reckonAnew(String inForce) {
    transactions
        .write(() -> {
          hold();
          if (!inForce.equals(lookedAt())) {
            keeping.keep(standings.planned());
            note(inForce);
          }
          return Outcome.done(inForce);
        })
        .orThrow();
  }

  /** The versions in force today; a signature changes what blocks and not how long it holds. */
  private String inForce() {
    return shelf.on(shelf.today()).list().stream()
        .map(rule -> rule.version().toString())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private String lookedAt() {
    return database
        .sql("select rules from caseload.rules_looked_at")
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** One at a time; who waited finds the work done. */
  private void hold() {
    database
        .sql("insert into caseload.rules_looked_at (rules) values ('') on conflict do nothing")
        .update();
    database
        .sql("select rules from caseload.rules_looked_at for update")
        .query(String.class)
        .single();
  }

  private void note(String inForce) {
    database
        .sql("update caseload.rules_looked_at set rules = :rules")
        .param("rules", inForce)
        .update();
  }
}
