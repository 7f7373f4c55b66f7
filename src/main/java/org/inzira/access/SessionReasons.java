package org.inzira.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  @Override
  public boolean granted(RecordRef record) {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
        && request.getAttribute(name(record), RequestAttributes.SCOPE_SESSION)
            instanceof Instant until
        && clock.instant().isBefore(until);
  }

  @Override
  public void grant(RecordRef record, String reason) {
    trail.reasoned(record, reason);
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(
            name(record), clock.instant().plus(GRANTED_FOR), RequestAttributes.SCOPE_SESSION);
  }

  private static String name(RecordRef record) {
    return SessionReasons.class.getName() + record.address();
  }
}
