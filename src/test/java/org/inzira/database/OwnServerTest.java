package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;

/** A mission's own server, given by its addresses. */
class OwnServerTest {

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void isUsedAsItIsGivenAndNotStarted() throws Exception {
    var settings =
        Settings.of(
            Map.of(
                    "inzira.home", "target/no-home",
                    "inzira.db-url", database.url(),
                    "inzira.db-owner-url", database.ownerUrl())
                ::get);

    try (var server = DatabaseServer.open(settings, true)) {
      assertThat(server.urls())
          .isEqualTo(new DatabaseUrls(database.url(), Optional.of(database.ownerUrl())));
    }
    assertThat(settings.home()).doesNotExist();
  }

  @Test
  void isRefusedWhenTheApplicationWouldOwnIt() {
    var refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> new DatabaseUrls(database.ownerUrl(), Optional.empty()).check());

    assertThat(refused.refusals())
        .containsExactly(Refusal.of("DB-006", "inzira_app", "inzira_owner"));
  }

  @Test
  void isRefusedWhenItDoesNotAnswer() {
    var nowhere = "jdbc:postgresql://127.0.0.1:1/inzira?user=inzira_app&password=secret";

    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> new DatabaseUrls(nowhere, Optional.empty()).check());

    assertThat(Sentences.of(refused.refusals())).contains("INZIRA_DB_URL").doesNotContain("secret");
  }

  @Test
  void isMigratedOnceAndNeedsNoOwnerThen() throws Exception {
    var migrations = Migrations.find();

    assertThatCode(() -> migrations.run(database.owner())).doesNotThrowAnyException();
    assertThat(migrations.areDone(database.dataSource())).isTrue();
    assertThat(migrations.modules()).contains("ledger");
  }

  @Test
  void keepsItsHistoryFromTheApplication() {
    var change =
        database
            .work()
            .client()
            .sql("select has_table_privilege('ledger.migration_history', 'insert, update, delete')")
            .query(Boolean.class)
            .single();

    assertThat(change).isFalse();
  }
}
