package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** The one cluster of this test JVM, with the migrated template; gone when the JVM ends. */
final class TestCluster {

  static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

  private TestCluster() {}

  static PostgresCluster get() {
    return Holder.CLUSTER;
  }

  static void run(String sql) {
    try (var connection =
            DriverManager.getConnection(get().url("postgres", PostgresCluster.SUPERUSER));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static final class Holder {
    static final PostgresCluster CLUSTER = start();

    private static PostgresCluster start() {
      try {
        var folder = BINARIES.resolve("test-" + ProcessHandle.current().pid());
        Files.createDirectories(BINARIES);
        forgetDead();
        // These data are thrown away: only here durability is traded for speed.
        var settings =
            List.of(
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "max_connections=200",
                "scram_iterations=1");
        var cluster = PostgresCluster.start(folder, BINARIES, settings);
        // After every application is closed: one that looks for it meanwhile waits for half a
        // minute.
        SpringApplication.getShutdownHandlers().add(() -> stop(cluster, folder));
        ClusterRoles.make(cluster);
        Migrations.find()
            .run(DatabaseUrls.dataSource(cluster.url(ClusterRoles.DATABASE, ClusterRoles.OWNER)));
        return cluster;
      } catch (SQLException | IOException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private static void forgetDead() throws IOException {
      try (var folders = Files.newDirectoryStream(BINARIES, "test-*")) {
        for (var folder : folders) {
          var pid = Long.parseLong(folder.getFileName().toString().substring("test-".length()));
          if (ProcessHandle.of(pid).isEmpty()) {
            Trees.delete(folder);
          }
        }
      }
    }

    private static void stop(PostgresCluster cluster, Path folder) {
      try {
        cluster.close();
        Trees.delete(folder);
      } catch (IOException left) {
        System.err.println("left behind: " + folder + " (" + left + ")");
      }
    }
  }
}
