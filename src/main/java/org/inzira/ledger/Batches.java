package org.inzira.ledger;

import java.util.List;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens at most one batch for a transaction, and seals it as a block just before the commit. */
@Component
class Batches {

  /** The number of the advisory lock; the trigger on blocks takes the same. */
  static final long LOCK = 7_120_001;

  private static final String TOUCHED_CLOSED =
      """
      select distinct statement.source_kind, statement.source_id, closing.year
      from ledger.entry
      join ledger.statement using (statement_no)
      join ledger.closing on closing.year = extract(year from entry.happened_on)
      where entry.batch_no = :batch and closing.batch_no <> :batch
        and statement.reason = 'ordinary'
      limit 100
      """;

  private final JdbcClient database;
  private final Blocks blocks;
  private final Aliases aliases;
  private final ObjectProvider<PostingListener> listeners;

  Batches(
      JdbcClient database,
      Blocks blocks,
      Aliases aliases,
      ObjectProvider<PostingListener> listeners) {
    this.database = database;
    this.blocks = blocks;
    this.aliases = aliases;
    this.listeners = listeners;
  }

  /** The number of the transaction's batch, opened on first call. */
  long open() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("posting needs the transaction of its record");
    }
    var opened = (Long) TransactionSynchronizationManager.getResource(this);
    if (opened != null) {
      return opened;
    }
    long batch =
        database
            .sql("insert into ledger.batch default values returning batch_no")
            .query(Long.class)
            .single();
    TransactionSynchronizationManager.bindResource(this, batch);
    TransactionSynchronizationManager.registerSynchronization(new Sealing(batch));
    return batch;
  }

  /** Lets one transaction at a time decide on merging, closing and sealing; held to its end. */
  void lock() {
    database.sql("set local lock_timeout = '20s'").update();
    try {
      database
          .sql("select pg_advisory_xact_lock(:lock)")
          .param("lock", LOCK)
          .query((java.sql.ResultSet row) -> {});
    } catch (CannotAcquireLockException busy) {
      throw new RefusedException(List.of(Refusal.of("LG-010")));
    }
  }

  /** The lock comes in a statement of its own, so that what follows sees the last commit. */
  private void seal(long batch) {
    lock();
    refuseClosedYears(batch);
    var last = blocks.last();
    var posting = new OpenPosting(database, aliases, batch, last.number() + 1);
    listeners.orderedStream().forEach(listener -> listener.posted(posting));
    blocks.append(batch, last);
  }

  private void refuseClosedYears(long batch) {
    var refusals =
        database
            .sql(TOUCHED_CLOSED)
            .param("batch", batch)
            .query((row, number) ->
                Refusal.of(
                    "LG-006",
                    row.getString("source_kind"),
                    row.getString("source_id"),
                    row.getString("year")))
            .list();
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
  }

  /** Runs at the end of the transaction that opened the batch. */
  private final class Sealing implements TransactionSynchronization {

    private final long batch;

    Sealing(long batch) {
      this.batch = batch;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Batches.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Batches.this, batch);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      seal(batch);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Batches.this);
    }
  }
}
