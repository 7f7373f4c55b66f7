package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** A home with a cluster, made once and copied for each test: making it takes longest. */
record MadeHome(Path folder) {

  /** Makes the cluster with its roles. */
  static MadeHome in(Path folder) throws IOException, SQLException {
    try (var cluster = start(folder)) {
      ClusterRoles.make(cluster);
    }
    return new MadeHome(folder);
  }

  /** The same with all migrations done. */
  MadeHome migrated() throws IOException, SQLException {
    try (var cluster = start(folder)) {
      var owner = cluster.url(ClusterRoles.DATABASE, ClusterRoles.OWNER);
      Migrations.find().run(DatabaseUrls.dataSource(owner));
    }
    return this;
  }

  private static PostgresCluster start(Path folder) throws IOException, SQLException {
    return PostgresCluster.start(folder.resolve("postgres"), TestCluster.BINARIES, List.of());
  }

  Path copy() throws IOException {
    var home = Files.createTempDirectory(TestCluster.BINARIES, "home-");
    try (var files = Files.walk(folder)) {
      for (var file : files.skip(1).toList()) {
        Files.copy(file, home.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return home;
  }

  /** Lends a home the programs that were unpacked once for all tests. */
  static void lend(Path home) throws IOException {
    var binaries =
        Objects.requireNonNull(PostgresBinaries.unpack(TestCluster.BINARIES).getParent());
    var lent = home.resolve(binaries.getFileName());
    if (Files.notExists(lent)) {
      Files.createSymbolicLink(lent, binaries);
    }
  }
}
