package org.inzira.health.validity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.signed.RuleTables;
import org.inzira.clearances.signed.Signature;
import org.inzira.clearances.signed.SignedRules;
import org.inzira.clearances.signed.SignedRules.Codes;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of this mission: those that ship, those it added, and what its officer signed. */
@Component
class MedicalRules implements MedicalValidity {

  /** New versions were put in force; what stands may come to another day. */
  record Turned(List<HealthRule> rules) {}

  private static final RuleTables TABLES =
      new RuleTables("health", "rule_file", "rule_signature", "rule_officer");
  private static final Codes CODES = new Codes("VA-004", "VA-005", "VA-006", "VA-007");

  private final Rulebook shipped = Rulebook.shipped();
  private final SignedRules<HealthRule> kept;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  MedicalRules(
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

  @Override
  public Optional<Validity> until(AssessedMedical medical, LocalDate day) {
    return on(day).until(medical);
  }

  @Override
  public Optional<Screening> screening(
      CountryCode destination, Set<HealthClass> classes, LocalDate departure, LocalDate day) {
    return on(day).screening(destination, classes, departure);
  }

  @Override
  public Validity quarantine(LocalDate lastExposure, LocalDate day) {
    return on(day).quarantine(lastExposure);
  }

  /** Today by the mission’s calendar. */
  LocalDate today() {
    return kept.today();
  }

  /** All versions; read anew, since another process may have added some. */
  Rulebook book() {
    var book = shipped;
    for (var text : kept.files()) {
      book = book.with(RuleFile.read("added", text).rules());
    }
    return book;
  }

  /** The rules in force on a day, with the signatures that stand now. */
  RulesOfDay on(LocalDate day) {
    var book = book();
    return book.on(day, signed(book));
  }

  /** The versions that are signed now. */
  Set<Version> signed(Rulebook book) {
    return kept.signed(book.versions());
  }

  /** All that was signed and taken back of a rule, the oldest first. */
  List<Signature> history(String rule) {
    return kept.history(rule);
  }

  /** Whose signature counts, if anybody was named. */
  Optional<AccountName> officer() {
    return kept.officer();
  }

  /** Whether the acting account is the officer. */
  boolean isOfficer() {
    return kept.isOfficer();
  }

  /** Says whose signature counts from now on; what was signed before stays signed. */
  Outcome<AccountName> name(AccountName officer) {
    return transactions.write(() -> kept.name(officer));
  }

  /** Signs a version or takes the signature back; refused to anyone but the officer. */
  Outcome<HealthRule> sign(Version version, boolean signed) {
    return transactions.write(() -> kept.sign(() -> book().versions(), version, signed, () -> {}));
  }

  /**
   * Puts new versions in force, or new rules; refused when they contradict those that are there, or
   * reach back before today, since what has departed keeps the rules of its day.
   */
  Outcome<List<HealthRule>> define(String text) {
    return transactions.write(() ->
        kept.define(
            text,
            written -> RuleFile.read("file", written).rules(),
            added -> book().with(added),
            added -> events.publishEvent(new Turned(added))));
  }
}
