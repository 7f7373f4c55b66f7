package org.inzira.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database server of this process: the mission's own, or the embedded one. */
final class DatabaseServer implements AutoCloseable {

  private final DatabaseUrls urls;
  private final @Nullable PostgresCluster cluster;
  private final @Nullable FileChannel lock;

  private DatabaseServer(
      DatabaseUrls urls, @Nullable PostgresCluster cluster, @Nullable FileChannel lock) {
    this.urls = urls;
    this.cluster = cluster;
    this.lock = lock;
  }

  static DatabaseServer open(Settings settings) throws IOException, SQLException {
    if (settings.databaseUrl().isPresent()) {
      var urls = new DatabaseUrls(settings.databaseUrl().get(), settings.databaseOwnerUrl());
      return new DatabaseServer(urls, null, null);
    }
    var home = settings.home();
    Files.createDirectories(home);
    var lock =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      lock.close();
      throw Refusals.because("DB-003", home);
    }
    var cluster = PostgresCluster.start(home.resolve("postgres"), home, List.of());
    ClusterRoles.make(cluster);
    var urls =
        new DatabaseUrls(
            cluster.url(ClusterRoles.DATABASE, ClusterRoles.APP),
            Optional.of(cluster.url(ClusterRoles.DATABASE, ClusterRoles.OWNER)));
    return new DatabaseServer(urls, cluster, lock);
  }

  DatabaseUrls urls() {
    return urls;
  }

  @Override
  public void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
