package org.inzira.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.inzira.kernel.RecordRef;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Keeps the grants in the session: they end with it, and no other process needs to know them. */
@Component
class SessionReasons implements ReasonedAccess {

  static final Duration GRANTED_FOR = Duration.ofMinutes(30);

  private final TrailBook trail;
  private final Clock clock;

  SessionReasons(TrailBook trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** A reason, and until when it opens the record. */
  private record Grant(String reason, Instant until) {}

  @Override
  public Optional<String> reason(RecordRef record) {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
        .map(request -> request.getAttribute(name(record), RequestAttributes.SCOPE_SESSION))
        .filter(Grant.class::isInstance)
        .map(Grant.class::cast)
        .filter(grant -> clock.instant().isBefore(grant.until()))
        .map(Grant::reason);
  }

  @Override
  public void grant(RecordRef record, String reason) {
    trail.reasoned(record, reason);
    var grant = new Grant(reason, clock.instant().plus(GRANTED_FOR));
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(name(record), grant, RequestAttributes.SCOPE_SESSION);
  }

  private static String name(RecordRef record) {
    return SessionReasons.class.getName() + record.address();
  }
}
