package org.inzira.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.database.Transactions;
import org.inzira.figures.Figures;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;

/**
 * Fills a ledger with invented entries. The first ones are stated as any record states its facts,
 * with corrections among them. For the many that follow, the statements and entries are written by
 * SQL into a batch that a statement opened: the database keeps its laws over them, figures count
 * them, and the block seals them, all as with any other posting.
 */
final class Seeding {

  private static final int RECORDS_AT_ONCE = 1_000;
  private static final int ENTRIES_AT_ONCE = 250_000;
  private static final int CORRECTED_EVERY = 25;
  private static final int LATER_YEARS = 10;
  private static final RecordKind KIND = new RecordKind("benchmark");

  private static final String PATTERNS =
      """
      create temporary table pattern on commit drop as
      select row_number() over (order by entry_no) - 1 as place, measure, dimension_set_no,
             project_set_no, subject is not null as individual, quantity
      from (select * from ledger.entry where quantity > 0 order by entry_no limit 20000) stated
      """;

  /** Numbers are spread by a hash, so that the same call writes the same rows. */
  private static final String GROWN =
      """
      create temporary table grown on commit drop as
      select number, md5('source' || number)::uuid as source_id,
             case when pattern.individual then md5('subject' || number / 2)::uuid end as subject,
             date '2021-01-01'
               + (abs(hashint8extended(number / 2, 1) % (730 - 37)))::int
               + (number % 2)::int * 37 as happened_on,
             pattern.measure, pattern.dimension_set_no, pattern.project_set_no, pattern.quantity
      from generate_series(:from, :to) as number
      join pattern on pattern.place
        = abs(hashint8extended(number, 2) % (select count(*) from pattern))
      """;

  private static final String APPEND =
      """
      with stated as (
        insert into ledger.statement
          (batch_no, source_kind, source_id, source_version, reason, account, recorded_at)
        select batch_no, 'benchmark', source_id, 1, 'ordinary', 'benchmark', now()
        from grown
        cross join (select batch_no from ledger.batch
                    where opened_in = pg_current_xact_id()) batch
        order by number
        returning statement_no, batch_no, source_id)
      insert into ledger.entry (batch_no, statement_no, measure, happened_on, subject,
        dimension_set_no, project_set_no, quantity)
      select batch_no, statement_no, measure, happened_on, subject, dimension_set_no,
             project_set_no, quantity
      from stated join grown using (source_id)
      order by statement_no
      """;

  private final Trial trial;
  private final Ledger ledger;
  private final Transactions transactions;
  private final InventedFacts facts;
  private final Random random;
  private long grown;

  Seeding(Trial trial, long seed) {
    this.trial = trial;
    this.random = new Random(seed);
    this.ledger = trial.part(Ledger.class);
    this.transactions = trial.part(Transactions.class);
    this.facts =
        new InventedFacts(
            seed, trial.part(LedgerReader.class), trial.part(Figures.class).definitions());
  }

  long count() {
    return trial.database().sql("select count(*) from ledger.entry").query(Long.class).single();
  }

  /** States records of one fact each until the ledger holds so many entries, or a few more. */
  void stateUntil(long entries) {
    for (long held = count(); held < entries; held = count()) {
      var records = (int) Math.min(RECORDS_AT_ONCE, entries - held);
      var fresh = new ArrayList<RecordRef>();
      for (int record = 0; record < records; record++) {
        fresh.add(source());
      }
      state(fresh, 1, Reason.ORDINARY);
      var corrected = fresh.stream().limit(records / CORRECTED_EVERY).toList();
      state(corrected, 2, Reason.CORRECTION);
    }
    gatherStatistics();
  }

  /** States new records in the years that figures are read of, every fifth corrected afterwards. */
  void stateSome(int records) {
    var fresh = Stream.generate(this::source).limit(records - records / 5).toList();
    fresh.forEach(source -> state(List.of(source), 1, Reason.ORDINARY));
    fresh.stream()
        .limit(records / 5)
        .forEach(source -> state(List.of(source), 2, Reason.CORRECTION));
  }

  /** States one new record, as a form does, in a year that no figure is read of. */
  void stateOne() {
    var fact = facts.draw();
    var later =
        new Fact(
            fact.measure(),
            fact.happenedOn().plusYears(LATER_YEARS),
            fact.subject(),
            fact.dimensions(),
            fact.projects(),
            fact.quantity());
    state(List.of(new Statement(source(), 1, Reason.ORDINARY, List.of(later))));
  }

  /** Writes entries in large batches until the ledger holds so many. */
  void growUntil(long entries) {
    for (long held = count(); held < entries; held = count()) {
      long more = Math.min(ENTRIES_AT_ONCE, entries - held);
      trial.act(() -> transactions.write(() -> Outcome.done(grow(more)))).orThrow();
    }
    gatherStatistics();
  }

  private int grow(long entries) {
    ledger.state(List.of(statement(source(), 1, Reason.ORDINARY))).orThrow();
    var database = trial.database();
    database.sql(PATTERNS).update();
    database.sql(GROWN).param("from", grown).param("to", grown + entries - 1).update();
    grown += entries;
    return database.sql(APPEND).update();
  }

  private void state(List<RecordRef> sources, int version, Reason reason) {
    state(sources.stream().map(source -> statement(source, version, reason)).toList());
  }

  private void state(List<Statement> statements) {
    trial.act(() -> transactions.write(() -> ledger.state(statements))).orThrow();
  }

  private Statement statement(RecordRef source, int version, Reason reason) {
    return new Statement(source, version, reason, List.<Fact>of(facts.draw()));
  }

  private RecordRef source() {
    return new RecordRef(KIND, new UUID(random.nextLong(), random.nextLong()));
  }

  /** As the server does by itself within a minute of such a change. */
  private void gatherStatistics() {
    try (var owner = trial.owner();
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (java.sql.SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
