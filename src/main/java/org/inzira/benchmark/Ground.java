package org.inzira.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.inzira.database.ThrowawayCluster;

/** Where trials take place. */
record Ground(Class<?> application, ThrowawayCluster cluster) {

  /** An application on an empty database. */
  Trial open() {
    try {
      return Trial.open(application, cluster.make(), List.of());
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A second application on the database of the first, without some of its parts. */
  Trial reopen(Trial trial, String... without) {
    return Trial.open(application, trial.place(), List.of(without));
  }

  /** The version of the database. */
  String databaseVersion() {
    try {
      var place = cluster.make();
      try (var connection = DriverManager.getConnection(place.applicationUrl())) {
        return connection.getMetaData().getDatabaseProductVersion();
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Closes a trial and removes its database. */
  void remove(Trial trial) {
    trial.close();
    try {
      cluster.remove(trial.place());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
