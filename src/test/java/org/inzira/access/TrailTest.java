package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

  private static final AccountName NURSE = new AccountName("nurse");
  private static final RecordRef RECORD =
      new RecordRef(new RecordKind("departure"), UUID.randomUUID());

  private final TestDatabase database = TestDatabase.fresh();
  private final TestDatabase.Work work = database.work("nurse");
  private final TrailRows rows =
      new TrailRows(
          work.client(), Clock.fixed(Instant.parse("2022-12-31T22:30:00Z"), ZoneOffset.UTC));
  private final TrailBook trail = new TrailBook(rows, work.transactions(), () -> NURSE);

  @Test
  void tellsWhoSawAPerson() {
    var seen = PersonId.random();
    var other = PersonId.random();

    trail.opened(RECORD, Set.of(seen), Optional.of("asked by the family"));
    trail.listed("persons", Set.of(seen, other));
    trail.did("saved", RECORD);

    assertThat(rows.list(seen, Long.MAX_VALUE, 10))
        .extracting(TrailEntry::action)
        .containsExactly("listed", "opened");
    assertThat(rows.list(other, Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(rows.list(Optional.of(NURSE), Long.MAX_VALUE, 10))
        .extracting(TrailEntry::persons)
        .containsExactly(0, 2, 1);
  }

  @Test
  void keepsWhatWasSeenWhenTheWorkAroundItIsRefused() {
    var seen = PersonId.random();

    work.transactions()
        .write(() -> {
          trail.opened(RECORD, Set.of(seen), Optional.empty());
          return Outcome.refused(Refusal.of("AX-001"));
        });

    assertThat(rows.list(seen, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void forgetsWhatWasDoneWhenItWasRefused() {
    work.transactions()
        .write(() -> {
          trail.did("saved", RECORD);
          return Outcome.refused(Refusal.of("AX-001"));
        });

    assertThat(rows.list(Optional.empty(), Long.MAX_VALUE, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access.trail set account = 'someone-else'",
        "delete from access.trail",
        "truncate access.trail cascade",
        "update access.trail_person set person = gen_random_uuid()",
        "delete from access.trail_person",
        "truncate access.trail_person",
        "delete from access.account"
      })
  void refusesToBeChangedByTheApplication(String statement) {
    trail.opened(RECORD, Set.of(PersonId.random()), Optional.empty());

    assertThatThrownBy(() -> work.client().sql(statement).update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void refusesTheOwnerToo() {
    trail.did("saved", RECORD);
    var owner = org.springframework.jdbc.core.simple.JdbcClient.create(database.owner());

    assertThatThrownBy(() -> owner.sql("delete from access.trail").update())
        .rootCause()
        .hasMessageContaining("append-only");
  }
}
