package org.inzira.database;

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
}
