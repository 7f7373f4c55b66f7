package org.inzira.health.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.inzira.access.Trail;
import org.inzira.health.FitnessMoved;
import org.inzira.health.certificates.KnownCertificates;
import org.inzira.kernel.Acting;
import org.inzira.people.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes certificates back as soon as what they rest on is gone, in the same transaction, and says
 * how one stands. Whoever asks is answered from what is recorded now, too: between a check that is
 * being written and a certificate that is being issued no lock decides.
 */
@Component
class Withdrawals implements KnownCertificates {

  private final DocumentRows rows;
  private final FitnessReading reading;
  private final Acting acting;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  Withdrawals(
      DocumentRows rows,
      FitnessReading reading,
      Acting acting,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.rows = rows;
    this.reading = reading;
    this.acting = acting;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  @EventListener
  void moved(FitnessMoved moved) {
    for (var document : rows.standingCertificates(moved.persons())) {
      against(document)
          .ifPresent(cause -> {
            rows.withdraw(
                document.id(), new Withdrawal(acting.account(), clock.instant(), cause, ""));
            trail.did("document-withdrawn", document.number());
          });
    }
  }

  @EventListener
  void erased(PersonErased erased) {
    rows.destroyFiles(erased.person().value());
  }

  private Optional<Withdrawal.Cause> against(Document document) {
    return document
        .certified()
        .flatMap(certified -> reading.of(document.person()).against(certified.found()));
  }

  @Override
  public Known of(String code) {
    return rows.findCertificate(code).map(this::known).orElse(Known.UNKNOWN);
  }

  private Known known(Document document) {
    if (document.withdrawal().isPresent() || against(document).isPresent()) {
      return Known.WITHDRAWN;
    }
    return document.certified().orElseThrow().until().isBefore(LocalDate.now(clock.withZone(zone)))
        ? Known.OVER
        : Known.VALID;
  }
}
