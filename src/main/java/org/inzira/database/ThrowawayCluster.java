package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A cluster in a folder of its own, set up as a mission's, that goes with all its data when it is
 * closed: for measuring. Refused while another process works in the folder (DB-003); what a killed
 * one left there is removed first.
 */
public final class ThrowawayCluster implements AutoCloseable {

  private final Path folder;
  private final HomeLock lock;
  private final PostgresCluster cluster;
  private final AtomicInteger count = new AtomicInteger();

  private ThrowawayCluster(Path folder, HomeLock lock, PostgresCluster cluster) {
    this.folder = folder;
    this.lock = lock;
    this.cluster = cluster;
  }

  /** Starts one. */
  public static ThrowawayCluster open(Path folder) throws IOException, SQLException {
    Homes.remove(folder);
    HomeLock.prepare(folder);
    var lock = HomeLock.take(folder).orElseThrow(() -> Refusals.because("DB-003", folder));
    try {
      var cluster = PostgresCluster.start(folder.resolve("postgres"), folder, List.of());
      var opened = new ThrowawayCluster(folder, lock, cluster);
      opened.makeTemplate();
      return opened;
    } catch (SQLException | IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private void makeTemplate() throws IOException, SQLException {
    try {
      ClusterRoles.make(cluster);
      var owner = cluster.url(ClusterRoles.DATABASE, ClusterRoles.OWNER);
      Migrations.find().run(DatabaseUrls.dataSource(owner));
    } catch (SQLException | IOException | RuntimeException failed) {
      cluster.close();
      throw failed;
    }
  }

  /** Makes a database with all tables, empty. */
  public Place make() throws IOException, SQLException {
    var name = "throwaway_" + count.incrementAndGet();
    run("select format('create database %I template inzira owner inzira_owner', ?::text)", name);
    return new Place(
        folder.resolve(name),
        name,
        cluster.url(name, ClusterRoles.APP),
        cluster.url(name, ClusterRoles.OWNER));
  }

  /** Removes a database and its home. */
  public void remove(Place place) throws IOException, SQLException {
    run("select format('drop database %I with (force)', ?::text)", place.name());
    Trees.delete(place.home());
  }

  /** The folder, for files that shall go with the cluster. */
  public Path folder() {
    return folder;
  }

  /** The server composes the statement, since those of databases take no parameters. */
  private void run(String composing, String database) throws IOException, SQLException {
    try (var connection =
            DriverManager.getConnection(cluster.url("postgres", PostgresCluster.SUPERUSER));
        var composed = connection.prepareStatement(composing);
        var statement = connection.createStatement()) {
      composed.setString(1, database);
      try (var rows = composed.executeQuery()) {
        rows.next();
        statement.execute(rows.getString(1));
      }
    }
  }

  @Override
  public void close() throws IOException {
    cluster.close();
    lock.close();
    if (Files.isDirectory(folder)) {
      Trees.delete(folder);
    }
  }

  /**
   * A database and a home for an application that works on it.
   *
   * @param applicationUrl for the application's role, with user and password
   * @param ownerUrl for the owner's role, with user and password
   */
  public record Place(Path home, String name, String applicationUrl, String ownerUrl) {}
}
