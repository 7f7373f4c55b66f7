package org.inzira.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The database of this process: the mission's own server, the cluster that this process keeps, or
 * the one that a running Inzira keeps and this command joins.
 */
final class DatabaseServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final DatabaseUrls urls;
  private final @Nullable PostgresCluster cluster;
  private final @Nullable HomeLock lock;
  private final AtomicBoolean closing = new AtomicBoolean();

  private DatabaseServer(
      Path home, DatabaseUrls urls, @Nullable PostgresCluster cluster, @Nullable HomeLock lock) {
    this.home = home;
    this.urls = urls;
    this.cluster = cluster;
    this.lock = lock;
  }

  /**
   * Opens the database of these settings.
   *
   * @param serving whether this process shall serve: then it does not join another
   */
  static DatabaseServer open(Settings settings, boolean serving) throws IOException, SQLException {
    if (settings.databaseUrl().isPresent()) {
      var urls = new DatabaseUrls(settings.databaseUrl().get(), settings.databaseOwnerUrl());
      urls.check();
      return new DatabaseServer(settings.home(), urls, null, null);
    }
    return openEmbedded(settings.home(), serving);
  }

  private static DatabaseServer openEmbedded(Path home, boolean serving)
      throws IOException, SQLException {
    HomeLock.prepare(home);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var lock = HomeLock.take(home);
      if (lock.isPresent()) {
        return keep(home, lock.get());
      }
      var running = RunFile.find(home);
      if (running.isPresent()) {
        return join(home, running.get(), serving);
      }
      // A command holds the home, or a server is about to say where it is: both are soon over.
      Pause.millis(100);
    }
    throw Refusals.because("DB-003", home);
  }

  private static DatabaseServer keep(Path home, HomeLock lock) throws IOException, SQLException {
    RunFile.delete(home);
    try {
      var cluster = PostgresCluster.start(home.resolve("postgres"), home, List.of());
      try {
        ClusterRoles.make(cluster);
        var application = cluster.url(ClusterRoles.DATABASE, ClusterRoles.APP);
        var owner = cluster.url(ClusterRoles.DATABASE, ClusterRoles.OWNER);
        var urls = new DatabaseUrls(application, Optional.of(owner));
        return new DatabaseServer(home, urls, cluster, lock);
      } catch (SQLException | IOException | RuntimeException failed) {
        cluster.close();
        throw failed;
      }
    } catch (SQLException | IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private static DatabaseServer join(Path home, RunFile running, boolean serving)
      throws IOException {
    if (serving) {
      throw Refusals.because("DB-002", running.address(), home);
    }
    var secrets = new Secrets(home.resolve("postgres"));
    var application =
        PostgresCluster.url(
            running.databasePort(), ClusterRoles.DATABASE, ClusterRoles.APP, secrets);
    return new DatabaseServer(home, new DatabaseUrls(application, Optional.empty()), null, null);
  }

  DatabaseUrls urls() {
    return urls;
  }

  /** Says to commands where this server is; only one that keeps the cluster has to. */
  void announce(String address) throws IOException {
    if (cluster != null) {
      new RunFile(ProcessHandle.current().pid(), address, cluster.port()).write(home);
    }
  }

  /** Runs when the cluster has ended though nobody asked it to. */
  void whenLost(Runnable reaction) {
    if (cluster != null) {
      cluster.whenEnded(() -> {
        if (!closing.get()) {
          reaction.run();
        }
      });
    }
  }

  @Override
  public void close() throws IOException {
    closing.set(true);
    if (cluster != null && lock != null) {
      RunFile.delete(home);
      cluster.close();
      lock.close();
    }
  }
}
