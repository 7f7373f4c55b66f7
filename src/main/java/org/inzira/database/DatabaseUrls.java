package org.inzira.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the database is reached, with user and password in the URL.
 *
 * @param application as role inzira_app
 * @param owner as role inzira_owner; empty when another has migrated and still serves
 */
record DatabaseUrls(String application, Optional<String> owner) {

  /** A source without a pool: each use opens a connection of its own. */
  static DataSource dataSource(String url) {
    return new DriverManagerDataSource(url);
  }

  /**
   * Refuses an address that does not answer, and one that signs in as another role: the application
   * must not own what it writes to.
   */
  void check() {
    requireRole(application, ClusterRoles.APP);
    owner.ifPresent(url -> requireRole(url, ClusterRoles.OWNER));
  }

  private static void requireRole(String url, String role) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.prepareStatement("select current_user::text");
        var rows = statement.executeQuery()) {
      rows.next();
      if (!rows.getString(1).equals(role)) {
        throw Refusals.because("DB-006", role, rows.getString(1));
      }
    } catch (SQLException unreachable) {
      throw Refusals.because("DB-007", role, String.valueOf(unreachable.getSQLState()));
    }
  }
}
