package org.inzira.clearances.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Rules;
import org.inzira.clearances.signed.RuleTables;
import org.inzira.clearances.signed.Signature;
import org.inzira.clearances.signed.SignedRules;
import org.inzira.clearances.signed.SignedRules.Codes;
import org.inzira.clearances.signed.VersionBook;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of this mission: those that ship, those it added, and what its officer signed. */
@Component
public class RuleShelf {

  /** Rules ask something else from now on: one was signed, given up or put in force. */
  public record Turned() {}

  private static final RuleTables TABLES =
      new RuleTables("clearances", "rule_file", "signature", "officer");
  private static final Codes CODES = new Codes("TW-004", "TW-005", "TW-006", "TW-007");

  private final Rulebook shipped = Rulebook.read();
  private final SignedRules<Rule> kept;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  RuleShelf(
      JdbcClient database,
      Transactions transactions,
      Acting acting,
      Clock clock,
      ZoneId zone,
      ApplicationEventPublisher events) {
    this.kept = new SignedRules<>(database, TABLES, CODES, acting, clock, zone);
    this.transactions = transactions;
    this.events = events;
  }

  /** Today by the mission’s calendar. */
  public LocalDate today() {
    return kept.today();
  }

  /** All versions; read anew, since another process may have added some. */
  public Rulebook book() {
    var book = shipped;
    for (var text : kept.files()) {
      book = book.with(RuleFile.read("added", text).rules());
    }
    return book;
  }

  /** The rules in force on a day with the signatures that stood at its end. */
  public Rules on(LocalDate day) {
    var book = book();
    return book.on(day, kept.signed(book.versions(), day));
  }

  /** The versions that are signed now. */
  public Set<Rule.Version> signed(Rulebook book) {
    return kept.signed(book.versions());
  }

  /** All that was signed and taken back of a rule, the oldest first. */
  public List<Signature> history(String rule) {
    return kept.history(rule);
  }

  /** Whose signature counts, if anybody was named. */
  public Optional<AccountName> officer() {
    return kept.officer();
  }

  /** Whether the acting account is the officer. */
  public boolean isOfficer() {
    return kept.isOfficer();
  }

  /** Says whose signature counts from now on; what was signed before stays signed. */
  public Outcome<AccountName> name(AccountName officer) {
    return transactions.write(() -> kept.name(officer));
  }

  /** Signs a version or takes the signature back; refused to anyone but the officer. */
  public Outcome<Rule> sign(Rule.Version version, boolean signed) {
    return transactions.write(() -> kept.sign(this::versions, version, signed, this::turn));
  }

  private VersionBook<Rule> versions() {
    return book().versions();
  }

  /**
   * Puts new versions in force, or new rules; refused when they contradict those that are there, or
   * reach back before today, since what has departed keeps the rules of its day.
   */
  public Outcome<List<Rule>> define(String text) {
    return transactions.write(() ->
        kept.define(
            text,
            written -> RuleFile.read("file", written).rules(),
            added -> book().with(added),
            _ -> turn()));
  }

  private void turn() {
    events.publishEvent(new Turned());
  }
}
