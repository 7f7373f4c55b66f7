package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TestDatabaseTest {

  @Test
  void givesTheApplicationsRoleThatOwnsNothing() {
    var client = TestDatabase.fresh().work().client();

    assertThat(client.sql("select current_user::text").query(String.class).single())
        .isEqualTo("inzira_app");
    assertThat(
            client
                .sql("select count(*) from pg_class where relowner = 'inzira_app'::regrole")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void givesEachTestItsOwnDatabaseQuickly() {
    TestDatabase.fresh();
    long start = System.nanoTime();
    var first = TestDatabase.fresh();
    var second = TestDatabase.fresh();

    assertThat(first.url()).isNotEqualTo(second.url());
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
  }

  @Test
  void tellsTheDatabaseWhoActs() {
    var work = TestDatabase.fresh().work("nurse");

    var outcome =
        work.transactions()
            .write(() ->
                Outcome.done(
                    work.client()
                        .sql("select current_setting('inzira.account')")
                        .query(String.class)
                        .single()));

    assertThat(outcome).isEqualTo(Outcome.done("nurse"));
  }

  @Test
  void turnsARefusalJustBeforeCommitIntoAnOutcomeAndRollsBack() {
    var database = TestDatabase.fresh();
    JdbcClient.create(database.owner())
        .sql(
            "create schema s; create table s.t(x int); grant all on schema s to inzira_app;"
                + " grant all on s.t to inzira_app")
        .update();
    var work = database.work();

    var outcome =
        work.transactions()
            .write(() -> {
              work.client().sql("insert into s.t values (1)").update();
              TransactionSynchronizationManager.registerSynchronization(
                  new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                      throw new RefusedException(java.util.List.of(Refusal.of("LG-001")));
                    }
                  });
              return Outcome.done("written");
            });

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(work.client().sql("select count(*) from s.t").query(Long.class).single()).isZero();
  }
}
