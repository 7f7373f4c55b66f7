package org.inzira.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The two roles of the database: inzira_owner owns the tables and migrates them, and does nothing
 * else; inzira_app reads and writes them and owns nothing, so that what is revoked from it stays
 * so.
 */
final class ClusterRoles {

  static final String OWNER = "inzira_owner";
  static final String APP = "inzira_app";
  static final String DATABASE = "inzira";

  private ClusterRoles() {}

  /** Makes roles and database in a cluster of our own, where they are missing. */
  static void make(PostgresCluster cluster) throws IOException, SQLException {
    var url = cluster.url("postgres", PostgresCluster.SUPERUSER);
    try (var connection = DriverManager.getConnection(url)) {
      for (var role : List.of(OWNER, APP)) {
        makeRole(connection, role, cluster.secrets().get(role));
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        run(connection, "create database inzira owner inzira_owner");
        run(connection, "revoke connect, temporary on database inzira from public");
        run(connection, "grant connect, temporary on database inzira to inzira_app");
      }
    }
  }

  private static void makeRole(Connection connection, String role, String password)
      throws SQLException {
    if (exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      return;
    }
    // The statement takes no parameters: the server quotes name and password itself.
    var composed = "select format('create role %I login password %L', ?::text, ?::text)";
    try (var statement = connection.prepareStatement(composed)) {
      statement.setString(1, role);
      statement.setString(2, password);
      try (var rows = statement.executeQuery()) {
        rows.next();
        run(connection, rows.getString(1));
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
