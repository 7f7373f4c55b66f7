package org.inzira.health.documents;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Bar;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.Itinerary;
import org.inzira.clearances.Journey;
import org.inzira.clearances.Window;
import org.inzira.database.Settings;
import org.inzira.health.certificates.Claims;
import org.inzira.health.certificates.Signatures;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Whether a certificate may be issued, how long it holds by the rules, and what it states. */
@Component
class Certifying {

  private static final int CODE_BYTES = 16;

  private final Clearances clearances;
  private final FitnessReading reading;
  private final Signatures signatures;
  private final Settings settings;
  private final ZoneId zone;
  private final SecureRandom random = new SecureRandom();

  Certifying(
      Clearances clearances,
      FitnessReading reading,
      Signatures signatures,
      Settings settings,
      ZoneId zone) {
    this.clearances = clearances;
    this.reading = reading;
    this.signatures = signatures;
    this.settings = settings;
    this.zone = zone;
  }

  /** The newest check, with the rule under which it holds the shortest. */
  record Ground(Check check, LocalDate until, String rule) {}

  /** What is against one, all at once. */
  List<Refusal> against(Client client, LocalDate today) {
    var fitness = reading.of(client.id());
    var refusals = new ArrayList<Refusal>();
    var newest = fitness.newest();
    if (newest.isEmpty()) {
      refusals.add(Refusal.of("HD-010"));
    }
    newest
        .filter(check -> !check.fit())
        .ifPresent(check -> refusals.add(Refusal.of("HD-011", "day." + check.on())));
    if (fitness.held()) {
      refusals.add(Refusal.of("HD-012"));
    }
    if (newest.filter(Check::fit).isPresent()) {
      var ground = ground(newest.get(), today);
      if (ground.isEmpty()) {
        refusals.add(Refusal.of("HD-013"));
      }
      ground
          .filter(found -> found.until().isBefore(today))
          .ifPresent(found -> refusals.add(Refusal.of("HD-014", "day." + found.until())));
    }
    return refusals;
  }

  Optional<Check> newest(Client client) {
    return reading.of(client.id()).newest();
  }

  /** Asked of the same rules that decide at the gate. */
  private Optional<Ground> ground(Check check, LocalDate today) {
    var person = reading.personOf(check.id());
    var journey =
        new Journey(
            UUID.randomUUID(),
            check.destination(),
            new Itinerary(today, 0),
            List.of(new Journey.Traveller(person, false)));
    return clearances.window(journey).members().stream()
        .flatMap(member -> member.bars().stream())
        .filter(bar -> bar.rule().kind() == ClearanceKind.FIT_TO_TRAVEL)
        .filter(bar -> bar.state() == Bar.State.HELD)
        .flatMap(bar -> closing(check, bar).stream())
        .min(Comparator.comparing(Ground::until));
  }

  private static Optional<Ground> closing(Check check, Bar bar) {
    return Optional.of(bar.window())
        .flatMap(Window::closes)
        .map(last -> new Ground(check, last, bar.rule().version().toString()));
  }

  /** What the certificate with this number states of somebody who may have one. */
  Document.Certified certified(Client client, String number, Instant at, LocalDate today) {
    var check = reading.of(client.id()).newest().orElseThrow();
    var ground = ground(check, today).orElseThrow();
    var code = code();
    var base = settings.baseAddress();
    var claims =
        new Claims(
            base.isEmpty() ? "urn:inzira:" + settings.country().value() : base,
            code,
            number,
            client.initials(),
            client.birthYear(),
            ground.until(),
            check.needCodes(),
            at,
            ground.until().plusDays(1).atStartOfDay(zone).toInstant());
    return new Document.Certified(
        code, check, ground.until(), ground.rule(), signatures.sign(claims));
  }

  private String code() {
    var bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
