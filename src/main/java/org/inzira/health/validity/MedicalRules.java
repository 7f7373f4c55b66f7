package org.inzira.health.validity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inzira.clearances.Rule.Version;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rules of this mission: those that ship, those it added, and what its officer signed. */
@Component
class MedicalRules implements MedicalValidity {

  /** Somebody signed a version, or took the signature back. */
  record Signature(Version version, String content, boolean signed, String account, Instant at) {}

  /** New versions were put in force; what stands may come to another day. */
  record Turned(List<HealthRule> rules) {}

  private final Rulebook shipped = Rulebook.shipped();
  private final MedicalRuleRows rows;
  private final Transactions transactions;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;
  private final ApplicationEventPublisher events;

  MedicalRules(
      MedicalRuleRows rows,
      Transactions transactions,
      Acting acting,
      Clock clock,
      ZoneId zone,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.transactions = transactions;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
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
    return LocalDate.now(clock.withZone(zone));
  }

  /** All versions; read anew, since another process may have added some. */
  Rulebook book() {
    var book = shipped;
    for (var text : rows.files()) {
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
    var standing = new HashMap<Version, Signature>();
    rows.signatures().forEach(signature -> standing.put(signature.version(), signature));
    return standing.values().stream()
        .filter(Signature::signed)
        .filter(signature ->
            book.find(signature.version())
                .filter(rule -> content(rule).equals(signature.content()))
                .isPresent())
        .map(Signature::version)
        .collect(Collectors.toSet());
  }

  /** All that was signed and taken back of a rule, the oldest first. */
  List<Signature> history(String rule) {
    return rows.signatures().stream().filter(one -> one.version().rule().equals(rule)).toList();
  }

  /** Whose signature counts, if anybody was named. */
  Optional<AccountName> officer() {
    return rows.officer();
  }

  /** Whether the acting account is the officer. */
  boolean isOfficer() {
    return officer().filter(acting.account()::equals).isPresent();
  }

  /** Says whose signature counts from now on; what was signed before stays signed. */
  Outcome<AccountName> name(AccountName officer) {
    return transactions.write(() -> {
      rows.lock();
      rows.addOfficer(officer, acting.account(), clock.instant());
      return Outcome.done(officer);
    });
  }

  /** Signs a version or takes the signature back; refused to anyone but the officer. */
  Outcome<HealthRule> sign(Version version, boolean signed) {
    return transactions.write(() -> {
      rows.lock();
      var book = book();
      var rule = book.find(version);
      if (rule.isEmpty()) {
        return Outcome.refused(Refusal.of("VA-005", version.toString()));
      }
      if (!isOfficer()) {
        return Outcome.refused(Refusal.of("VA-004"));
      }
      if (signed(book).contains(version) != signed) {
        rows.add(
            new Signature(
                version, content(rule.get()), signed, acting.account().value(), clock.instant()));
      }
      return Outcome.done(rule.get());
    });
  }

  /**
   * Puts new versions in force, or new rules; refused when they contradict those that are there, or
   * reach back before today, since what has departed keeps the rules of its day.
   */
  Outcome<List<HealthRule>> define(String text) {
    return transactions.write(() -> {
      rows.lock();
      try {
        var added = RuleFile.read("file", text).rules();
        var early = added.stream().filter(rule -> rule.since().isBefore(today())).findFirst();
        if (early.isPresent()) {
          return Outcome.refused(
              Refusal.of("VA-006", early.get().version().toString(), today().toString()));
        }
        book().with(added);
        rows.addFile(text, acting.account(), clock.instant());
        events.publishEvent(new Turned(added));
        return Outcome.done(added);
      } catch (IllegalStateException faulty) {
        return Outcome.refused(Refusal.of("VA-007", String.valueOf(faulty.getMessage())));
      }
    });
  }

  /** A hash of what a version asks; its notes may be put better without asking anew. */
  static String content(HealthRule rule) {
    var said =
        List.of(
            rule.version(),
            rule.subject(),
            new TreeSet<>(rule.destinations().stream().map(CountryCode::value).toList()),
            new TreeSet<>(rule.classes()),
            rule.span(),
            rule.anchor(),
            rule.since(),
            rule.source(),
            rule.checked(),
            rule.certainty(),
            rule.owner());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(said.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
