package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SessionReasonsTest {

  private static final AccountName ACCOUNT = new AccountName("monitoring");
  private static final RecordRef RECORD =
      new RecordRef(new RecordKind("departure"), UUID.randomUUID());

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2022-03-01T08:00:00Z"));
  private final InstantSource time = now::get;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final TestDatabase.Work work = TestDatabase.fresh().work();
  private final TrailRows rows = new TrailRows(work.client(), clock);
  private final SessionReasons reasons =
      new SessionReasons(new TrailBook(rows, work.transactions(), () -> ACCOUNT), clock);

  @BeforeEach
  void openRequest() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  @AfterEach
  void closeRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void grantsOneRecordWithTheReasonOnTheTrail() {
    reasons.grant(RECORD, "complaint of the family");

    assertThat(reasons.reason(RECORD)).contains("complaint of the family");
    assertThat(reasons.granted(new RecordRef(RECORD.kind(), UUID.randomUUID()))).isFalse();
    assertThat(rows.list(Optional.of(ACCOUNT), Long.MAX_VALUE, 10))
        .singleElement()
        .matches(entry -> entry.reason().equals(Optional.of("complaint of the family")))
        .matches(entry -> entry.record().equals(Optional.of(RECORD)));
  }

  @Test
  void endsAfterHalfAnHour() {
    reasons.grant(RECORD, "complaint of the family");

    now.set(now.get().plus(Duration.ofMinutes(29)));
    assertThat(reasons.granted(RECORD)).isTrue();
    now.set(now.get().plus(Duration.ofMinutes(1)));
    assertThat(reasons.granted(RECORD)).isFalse();
  }

  @Test
  void endsWithTheSession() {
    reasons.grant(RECORD, "complaint of the family");
    openRequest();

    assertThat(reasons.granted(RECORD)).isFalse();
  }
}
