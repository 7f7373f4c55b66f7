package org.inzira.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.inzira.kernel.AccountName;
import org.inzira.review.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of steps: rows are added and read. */
@Repository
class Steps {

  static final int REASON_LENGTH_MAX = 2_000;

  private final JdbcClient database;

  Steps(JdbcClient database) {
    this.database = database;
  }

  /** All steps of a year, oldest first. */
  List<Step> list(Year year) {
    return database
        .sql(
            """
            select step, kind, account, at, text_hash, reading, reason, edition
            from editions.step
            where year = :year
            order by step
            """)
        .param("year", year.getValue())
        .query(Steps::read)
        .list();
  }

  /**
   * Adds a step after the last that was known. Of two that try at once the second waits for the
   * first, and then adds nothing.
   */
  boolean add(Year year, Step step) {
    return database
            .sql(
                """
                insert into editions.step
                    (year, step, kind, account, at, text_hash, reading, reason, edition)
                values (:year, :step, :kind, :account, :at, :hash, :reading, :reason, :edition)
                on conflict do nothing
                """)
            .param("year", year.getValue())
            .param("step", step.number())
            .param("kind", step.kind().code())
            .param("account", step.account().value())
            .param("at", step.at().atOffset(ZoneOffset.UTC))
            .param("hash", step.textHash())
            .param("reading", step.reading().map(Reading::json).orElse(""))
            .param("reason", step.reason())
            .param("edition", step.edition().isPresent() ? step.edition().getAsInt() : null)
            .update()
        == 1;
  }

  private static Step read(ResultSet row, int number) throws SQLException {
    var reading = row.getString("reading");
    var edition = row.getInt("edition");
    return new Step(
        row.getInt("step"),
        Step.Kind.of(row.getString("kind")),
        new AccountName(row.getString("account")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("text_hash"),
        reading.isEmpty() ? Optional.empty() : Optional.of(Reading.of(reading)),
        row.getString("reason"),
        edition == 0 ? OptionalInt.empty() : OptionalInt.of(edition));
  }
}
