package org.inzira.clearances.signed;

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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inzira.clearances.Rule.Version;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a mission put in force of rules, and what its officer signed. All of it is only added to.
 * The verbs run inside the write of the module that keeps the rules.
 *
 * @param <R> a version of such a rule
 */
public final class SignedRules<R extends Versioned> {

  /** The codes by which the verbs refuse. */
  public record Codes(String notOfficer, String unknown, String early, String faulty) {}

  private final RuleRows rows;
  private final Codes codes;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  /** Rules that are kept in these tables. */
  public SignedRules(
      JdbcClient database,
      RuleTables tables,
      Codes codes,
      Acting acting,
      Clock clock,
      ZoneId zone) {
    this.rows = new RuleRows(database, tables);
    this.codes = codes;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  /** Today by the mission’s calendar. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** The files that were put in force, the oldest first; another process may have added some. */
  public List<String> files() {
    return rows.files();
  }

  /** The versions that are signed now, as they are worded now. */
  public Set<Version> signed(VersionBook<R> book) {
    return signed(book, Instant.MAX);
  }

  /** The versions whose signature stood when a day ended. */
  public Set<Version> signed(VersionBook<R> book, LocalDate day) {
    return signed(book, day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private Set<Version> signed(VersionBook<R> book, Instant before) {
    var standing = new HashMap<Version, Signature>();
    rows.signatures().stream()
        .filter(signature -> signature.at().isBefore(before))
        .forEach(signature -> standing.put(signature.version(), signature));
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
  public List<Signature> history(String rule) {
    return rows.signatures().stream().filter(one -> one.version().rule().equals(rule)).toList();
  }

  /** Whose signature counts, if anybody was named. */
  public Optional<AccountName> officer() {
    return rows.officer();
  }

  /** Whether the acting account is the officer. */
  public boolean isOfficer() {
    return officer().filter(acting.account()::equals).isPresent();
  }

  /** Says whose signature counts from now on; what was signed before stays signed. */
  public Outcome<AccountName> name(AccountName officer) {
    rows.lock();
    rows.addOfficer(officer, acting.account(), clock.instant());
    return Outcome.done(officer);
  }

  /**
   * Signs a version or takes the signature back; refused to anyone but the officer.
   *
   * @param versions all of them, read under the lock
   * @param turned told when that changed anything
   */
  public Outcome<R> sign(
      Supplier<VersionBook<R>> versions, Version version, boolean signed, Runnable turned) {
    rows.lock();
    var book = versions.get();
    var rule = book.find(version);
    if (rule.isEmpty()) {
      return Outcome.refused(Refusal.of(codes.unknown(), version.toString()));
    }
    if (!isOfficer()) {
      return Outcome.refused(Refusal.of(codes.notOfficer()));
    }
    if (signed(book).contains(version) != signed) {
      var account = acting.account().value();
      rows.add(new Signature(version, content(rule.get()), signed, account, clock.instant()));
      turned.run();
    }
    return Outcome.done(rule.get());
  }

  /**
   * Puts new versions in force, or new rules; refused when they contradict those that are there, or
   * reach back before today, since what has departed keeps the rules of its day.
   *
   * @param read reads a text; throws with all that is wrong
   * @param fits puts them beside those that are there; throws with all that contradicts
   * @param turned told what was put in force
   */
  public Outcome<List<R>> define(
      String text,
      Function<String, List<R>> read,
      Consumer<List<R>> fits,
      Consumer<List<R>> turned) {
    rows.lock();
    try {
      var added = read.apply(text);
      var early = added.stream().filter(rule -> rule.since().isBefore(today())).findFirst();
      if (early.isPresent()) {
        return Outcome.refused(
            Refusal.of(codes.early(), early.get().version().toString(), today().toString()));
      }
      fits.accept(added);
      rows.addFile(text, acting.account(), clock.instant());
      turned.accept(added);
      return Outcome.done(added);
    } catch (IllegalStateException faulty) {
      return Outcome.refused(Refusal.of(codes.faulty(), String.valueOf(faulty.getMessage())));
    }
  }

  /** A hash of what is signed. */
  public static String content(Versioned rule) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var said = rule.signed().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(said));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
