package org.inzira.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.inzira.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to break the laws by plain SQL, as the application's own role. */
class LawsInTheDatabaseTest {

  private static final String BATCH =
      "with opened as (insert into ledger.batch default values returning batch_no) ";

  private static final String POST =
      """
      insert into ledger.batch default values;
      insert into ledger.statement (batch_no, source_kind, source_id, source_version, reason,
          account, recorded_at)
        select max(batch_no), 'departure', gen_random_uuid(), 1, '%s', 'tester', now()
        from ledger.batch;
      insert into ledger.entry (batch_no, statement_no, measure, happened_on, subject,
          dimension_set_no, project_set_no, quantity)
        select batch_no, statement_no, '%s', '%s', %s, %s, (select min(project_set_no)
          from ledger.project_set), 1
        from ledger.statement order by statement_no desc limit 1;
      """;

  private static final String SEAL =
      """
      insert into ledger.block (block_no, batch_no, previous_no, body_hash, hash, sealed_at)
      select last.block_no + 1, (select max(batch_no) from ledger.batch), last.block_no,
             sha256('x'), ledger.block_hash(last.block_no + 1, last.hash, last.sealed_at,
             sha256('x')), last.sealed_at
      from ledger.block last order by block_no desc limit 1;
      """;

  private static final String FULL_SET =
      "(select min(dimension_set_no) from ledger.dimension_set where destination is not null)";

  private static DataSource source;

  @BeforeAll
  static void postsOneDepartureInAClosedYear() {
    source = TestDatabase.fresh().dataSource();
    var fixture = new LedgerFixture(source);
    fixture.state(
        LedgerFixture.source(),
        1,
        LedgerFixture.departure(SubjectId.random(), "2021-03-01", "female", "CAN"));
    fixture.state(LedgerFixture.source(), 1, LedgerFixture.items("2022-03-01", 3));
    fixture.transactions.write(() -> fixture.ledger.close(java.time.Year.of(2021)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry",
        "statement",
        "block",
        "batch",
        "alias",
        "closing",
        "dimension_set",
        "measure"
      })
  void refusesToDeleteOrTruncate(String table) {
    refuses("delete from ledger." + table);
    refuses("truncate ledger." + table + " cascade");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.entry set quantity = 2",
        "update ledger.statement set account = 'other'",
        "update ledger.block set sealed_at = now()",
        "update ledger.batch set opened_in = pg_current_xact_id()",
        "update ledger.dimension_set set sex = 'male'",
        "update ledger.measure set required = '{}'",
        "update ledger.closing set year = 2020",
        "insert into ledger.reason values ('whim')",
        "alter table ledger.entry disable trigger all",
        "drop table ledger.entry",
        "set session_replication_role = replica"
      })
  void refusesToChangeWhatStands(String sql) {
    refuses(sql);
  }

  @Test
  void takesAPostingThatKeepsTheLaws() {
    assertThatCode(() ->
            runs(
                POST.formatted(
                        "ordinary",
                        "movement.departures",
                        "2022-05-01",
                        "gen_random_uuid()",
                        FULL_SET)
                    + SEAL))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesToCommitWhatNoBlockSeals() {
    refuses(
        POST.formatted(
            "ordinary", "movement.departures", "2022-05-01", "gen_random_uuid()", FULL_SET));
  }

  @Test
  void refusesAnEntryInABatchOfAnotherTransaction() {
    refuses(
        """
        insert into ledger.entry (batch_no, statement_no, measure, happened_on, subject,
          dimension_set_no, project_set_no, quantity)
        select batch_no, statement_no, measure, happened_on, subject, dimension_set_no,
               project_set_no, quantity
        from ledger.entry limit 1
        """);
  }

  @Test
  void refusesAnEntryAfterItsBatchIsSealed() {
    refuses(
        POST.formatted(
                "ordinary", "movement.departures", "2022-05-01", "gen_random_uuid()", FULL_SET)
            + SEAL
            + """
            insert into ledger.entry (batch_no, statement_no, measure, happened_on, subject,
              dimension_set_no, project_set_no, quantity)
            select batch_no, statement_no, measure, happened_on, gen_random_uuid(),
                   dimension_set_no, project_set_no, quantity
            from ledger.entry order by entry_no desc limit 1
            """);
  }

  @Test
  void refusesAHeadcountWhereTheChartHasNone() {
    refuses(
        POST.formatted("ordinary", "movement.departures", "2022-05-01", "null", FULL_SET) + SEAL);
  }

  @Test
  void refusesAnEntryWithoutARequiredDimension() {
    refuses(
        POST.formatted(
                "ordinary",
                "movement.departures",
                "2022-05-01",
                "gen_random_uuid()",
                "(select min(dimension_set_no) from ledger.dimension_set"
                    + " where destination is null)")
            + SEAL);
  }

  @Test
  void refusesAMeasureThatTheChartDoesNotHave() {
    refuses(
        POST.formatted(
                "ordinary", "movement.unheard-of", "2022-05-01", "gen_random_uuid()", FULL_SET)
            + SEAL);
  }

  @Test
  void refusesToTouchAClosedYearWithoutAReason() {
    refuses(
        POST.formatted(
                "ordinary", "movement.departures", "2021-05-01", "gen_random_uuid()", FULL_SET)
            + SEAL);
  }

  @Test
  void takesALateRecordOfAClosedYear() {
    assertThatCode(() ->
            runs(
                POST.formatted(
                        "late_record",
                        "movement.departures",
                        "2021-05-01",
                        "gen_random_uuid()",
                        FULL_SET)
                    + SEAL))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesABlockThatLeavesAGapOrAForeignHash() {
    var post =
        POST.formatted(
            "ordinary", "movement.departures", "2022-05-01", "gen_random_uuid()", FULL_SET);

    refuses(post + SEAL.replace("last.block_no + 1", "last.block_no + 2"));
    refuses(post + SEAL.replace("last.hash,", "sha256('y'),"));
    refuses(post + SEAL.replace("last.sealed_at\n", "last.sealed_at - interval '1 day'\n"));
  }

  @Test
  void refusesANameInADimension() {
    refuses("insert into ledger.dimension_set (topic) values ('Uwase Marie')");
    refuses("insert into ledger.dimension_set (place) values ('chez Marie')");
  }

  @Test
  void refusesAnOlderVersionOverANewerOne() {
    refuses(
        BATCH
            + """
            , newer as (insert into ledger.statement (batch_no, source_kind, source_id,
                source_version, reason, account, recorded_at)
              select batch_no, 'departure', '00000000-0000-4000-8000-000000000001', 5,
                     'ordinary', 'tester', now() from opened)
            select 1;
            insert into ledger.statement (batch_no, source_kind, source_id, source_version,
                reason, account, recorded_at)
              select max(batch_no), 'departure', '00000000-0000-4000-8000-000000000001', 4,
                     'ordinary', 'tester', now() from ledger.batch;
            """
            + SEAL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -1})
  void refusesAnEntryThatRefersToWhatIsNotThere(long quantity) {
    var post =
        POST.formatted(
                "ordinary", "movement.departures", "2022-05-01", "gen_random_uuid()", FULL_SET)
            .replace("project_set), 1\n", "project_set), " + quantity + "\n");

    refuses(post.replace(FULL_SET, "-7"), "stored dimensions");
    refuses(post.replace("min(project_set_no)", "-7"), "stored dimensions");
    refuses(
        post.replace("select batch_no, statement_no,", "select batch_no, -7,"), "its statement");
    refuses(post.replace("select batch_no, statement_no,", "select -7, statement_no,"), "");
  }

  @Test
  void refusesAStatementThatRefersToWhatIsNotThere() {
    var post =
        POST.formatted("whim", "movement.departures", "2022-05-01", "gen_random_uuid()", FULL_SET);

    refuses(post, "a known reason");
    refuses(
        post.replace("whim", "ordinary").replace("select max(batch_no)", "select 7777"), "batch");
  }

  private static void refuses(String sql, String because) {
    assertThatThrownBy(() -> runs(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(because);
  }

  private static void refuses(String sql) {
    assertThatThrownBy(() -> runs(sql)).isInstanceOf(SQLException.class);
  }

  private static void runs(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
        connection.commit();
      } catch (SQLException refused) {
        connection.rollback();
        throw refused;
      }
    }
  }
}
