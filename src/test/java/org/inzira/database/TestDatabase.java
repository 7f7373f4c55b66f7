package org.inzira.database;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A database of its own for a test, copied in a moment from a migrated template. All tests of a JVM
 * share one cluster, which ends with the JVM. The oldest ones are dropped when there are many.
 */
public final class TestDatabase {

  private static final int LIVE_MAX = 60;
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Deque<TestDatabase> LIVE = new ArrayDeque<>();

  private final String name;
  private final String url;
  private final String ownerUrl;

  private TestDatabase(String name) throws IOException {
    this.name = name;
    this.url = TestCluster.get().url(name, ClusterRoles.APP);
    this.ownerUrl = TestCluster.get().url(name, ClusterRoles.OWNER);
  }

  /** A fresh, migrated, empty database. */
  public static TestDatabase fresh() {
    var database = kept();
    synchronized (LIVE) {
      LIVE.add(database);
      if (LIVE.size() > LIVE_MAX) {
        LIVE.remove().drop();
      }
    }
    return database;
  }

  /** A fresh database that lives as long as the JVM. */
  static TestDatabase kept() {
    var name = "test_" + COUNT.incrementAndGet();
    TestCluster.run("create database " + name + " template inzira owner inzira_owner");
    try {
      return new TestDatabase(name);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private void drop() {
    TestCluster.run("drop database " + name + " with (force)");
  }

  /** As the application's role, which owns nothing. */
  public DataSource dataSource() {
    return DatabaseUrls.dataSource(url + "&reWriteBatchedInserts=true");
  }

  /** As the owner of all tables. */
  public DataSource owner() {
    return DatabaseUrls.dataSource(ownerUrl);
  }

  /** The URL for the application's role, with user and password. */
  public String url() {
    return url;
  }

  /** The URL for the owner's role, with user and password. */
  public String ownerUrl() {
    return ownerUrl;
  }

  /** Everything that a repository or service needs, acting as {@code tester}. */
  public Work work() {
    return work("tester");
  }

  /** Everything that a repository or service needs, acting as an account. */
  public Work work(String account) {
    var source = dataSource();
    var client = JdbcClient.create(source);
    var name = new AccountName(account);
    return new Work(
        source, client, new Transactions(new JdbcTransactionManager(source), client, () -> name));
  }

  /** What works on one data source. */
  public record Work(DataSource dataSource, JdbcClient client, Transactions transactions) {}
}
