package org.inzira.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to a transaction. A write that is refused rolls back; a write inside another joins
 * it, and the outer one decides. READ COMMITTED, with the acting account told to the database.
 */
public class Transactions {

  private final TransactionTemplate template;
  private final TransactionTemplate apart;
  private final TransactionTemplate snapshot;
  private final JdbcClient database;
  private final Acting acting;

  public Transactions(PlatformTransactionManager manager, JdbcClient database, Acting acting) {
    this.template = new TransactionTemplate(manager);
    this.apart = new TransactionTemplate(manager);
    this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    this.snapshot = new TransactionTemplate(manager);
    this.snapshot.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    this.snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.database = database;
    this.acting = acting;
  }

  /** Runs a writing verb; commits when it is done, rolls back when it is refused or fails. */
  public <T> Outcome<T> write(Supplier<Outcome<T>> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    return run(template, work, false);
  }

  /** Runs a writing verb in a transaction of its own, whatever surrounds it: for the trail. */
  public <T> Outcome<T> writeApart(Supplier<Outcome<T>> work) {
    return run(apart, work, false);
  }

  /** Runs a verb to see its outcome, and rolls back whatever it was: for previews. */
  public <T> Outcome<T> rehearse(Supplier<Outcome<T>> work) {
    return run(template, work, true);
  }

  /**
   * Reads as of one moment, whatever commits meanwhile; writing inside it fails. A snapshot inside
   * another is of the same moment.
   */
  public <T> T snapshot(Supplier<T> work) {
    if (isSnapshot()) {
      return work.get();
    }
    return Objects.requireNonNull(snapshot.execute(status -> work.get()));
  }

  private static boolean isSnapshot() {
    return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        && Integer.valueOf(TransactionTemplate.ISOLATION_REPEATABLE_READ)
            .equals(TransactionSynchronizationManager.getCurrentTransactionIsolationLevel());
  }

  private <T> Outcome<T> run(
      TransactionTemplate transaction, Supplier<Outcome<T>> work, boolean rehearsal) {
    try {
      return transaction.execute(status -> {
        tellAccount();
        var outcome = work.get();
        if (rehearsal || outcome instanceof Outcome.Refused<T>) {
          status.setRollbackOnly();
        }
        return outcome;
      });
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusals());
    }
  }

  private void tellAccount() {
    database
        .sql("select set_config('inzira.account', :account, true)")
        .param("account", acting.account().value())
        .query(String.class)
        .single();
  }
}
