package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The chain of blocks. The body of a block is the same text when it is sealed and when verified.
 */
@Repository
class Blocks {

  private static final int ROWS_AT_ONCE = 5_000;

  private static final String DIMENSIONS = DimensionColumns.SELECT;

  private static final String DIMENSION_SLOTS =
      Arrays.stream(Dimension.values()).map(any -> "%s").collect(Collectors.joining("|"));

  /** One line for each row that a batch holds, in the order in which they were posted. */
  private static final String LINES =
      """
      select batch_no, 1 as part, statement_no as row_no,
             format('statement|%%s|%%s|%%s|%%s|%%s|%%s|%%s|%%s', statement_no, source_kind,
               source_id, source_version, rules_version, reason, account,
               (extract(epoch from recorded_at) * 1000000)::bigint) as line
      from ledger.statement
      union all
      select batch_no, 2, entry_no,
             format('entry|%%s|%%s|%%s|%%s|%%s|%1$s|%%s|%%s', entry_no, statement_no, measure,
               to_char(happened_on, 'YYYY-MM-DD'), subject, %2$s,
               array_to_string(project_set.codes, ','), quantity)
      from ledger.entry
      left join ledger.dimension_set using (dimension_set_no)
      left join ledger.project_set using (project_set_no)
      union all
      select batch_no, 3, alias_no,
             format('alias|%%s|%%s|%%s|%%s|%%s|%%s|%%s', alias_no, subject, kept, canonical,
               reason, account, (extract(epoch from recorded_at) * 1000000)::bigint)
      from ledger.alias
      union all
      select batch_no, 4, year,
             format('closing|%%s|%%s|%%s', year, account,
               (extract(epoch from closed_at) * 1000000)::bigint)
      from ledger.closing
      """
          .formatted(DIMENSION_SLOTS, DIMENSIONS);

  private static final String BODY =
      """
      select line from (%s) body
      where batch_no = :batch
      order by part, row_no
      """
          .formatted(LINES);

  private static final String ALL_BODIES =
      """
      select block_no, previous_no, encode(hash, 'hex') as hash,
             encode(body_hash, 'hex') as body_hash, sealed_at, line
      from ledger.block
      left join (%s) body using (batch_no)
      order by block_no, part, row_no
      """
          .formatted(LINES);

  private static final String UNSEALED =
      """
      select count(*) from ledger.batch
      where not exists (select from ledger.block where block.batch_no = batch.batch_no)
      """;

  private static final String LAST =
      """
      select block_no, encode(hash, 'hex') as hash, sealed_at
      from ledger.block order by block_no desc limit 1
      """;

  private static final String APPEND =
      """
      insert into ledger.block (block_no, batch_no, previous_no, body_hash, hash, sealed_at)
      values (:number, :batch, nullif(:number - 1, 0), decode(:body, 'hex'),
              decode(:hash, 'hex'), :sealed)
      """;

  private final JdbcClient database;
  private final Clock clock;

  Blocks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Block last() {
    return database.sql(LAST).query((row, number) -> block(row)).optional().orElse(Block.NONE);
  }

  long count() {
    return database.sql("select count(*) from ledger.block").query(Long.class).single();
  }

  long countUnsealed() {
    return database.sql(UNSEALED).query(Long.class).single();
  }

  void append(long batch, Block last) {
    var body = new BodyHash();
    database
        .sql(BODY)
        .withFetchSize(ROWS_AT_ONCE)
        .param("batch", batch)
        .query((ResultSet row) -> body.add(row.getString("line")));
    var bodyHash = body.hex();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var sealedAt = now.isBefore(last.sealedAt()) ? last.sealedAt() : now;
    long number = last.number() + 1;
    database
        .sql(APPEND)
        .param("number", number)
        .param("batch", batch)
        .param("body", bodyHash)
        .param("hash", Block.hash(number, last.hash(), sealedAt, bodyHash))
        .param("sealed", OffsetDateTime.ofInstant(sealedAt, ZoneOffset.UTC))
        .update();
  }

  /**
   * Streams the whole chain, block by block and line by line; the line is null for an empty body.
   */
  void stream(RowCallbackHandler each) {
    database.sql(ALL_BODIES).withFetchSize(ROWS_AT_ONCE).query(each);
  }

  static Block block(ResultSet row) throws SQLException {
    return new Block(row.getLong("block_no"), row.getString("hash"), sealedAt(row));
  }

  private static Instant sealedAt(ResultSet row) throws SQLException {
    return row.getObject("sealed_at", OffsetDateTime.class).toInstant();
  }
}
