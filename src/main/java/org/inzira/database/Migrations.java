package org.inzira.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each module's schema up to date. A module that has migrations beside its code owns the
 * schema of its name, with a history of its own; the application may use what is made there.
 */
final class Migrations {

  private static final String HISTORY = "migration_history";

  private final SortedMap<String, MigrationScripts> modules;

  private Migrations(SortedMap<String, MigrationScripts> modules) {
    this.modules = modules;
  }

  /** Finds every module's migrations on the class path. */
  static Migrations find() throws IOException {
    var found = new TreeMap<String, MigrationScripts>();
    var resolver = new PathMatchingResourcePatternResolver();
    for (var file : resolver.getResources("classpath*:org/inzira/*/V*__*.sql")) {
      var parts = file.getURL().getPath().split("/", -1);
      var module = parts[parts.length - 2];
      found.computeIfAbsent(module, name -> new MigrationScripts()).add(file);
    }
    return new Migrations(found);
  }

  List<String> modules() {
    return List.copyOf(modules.keySet());
  }

  /** Migrates all modules as the owner. */
  void run(DataSource owner) throws SQLException {
    for (var module : modules.entrySet()) {
      prepareSchema(owner, module.getKey());
      flyway(owner, module.getKey(), module.getValue()).migrate();
      protectHistory(owner, module.getKey());
    }
  }

  /** Whether nothing is left to do, as far as the application's role can see. */
  boolean areDone(DataSource application) throws SQLException {
    try (var connection = application.getConnection();
        var statement =
            connection.prepareStatement(
                "select count(*) from pg_namespace where nspname = any (?::text[])")) {
      statement.setArray(1, connection.createArrayOf("text", modules.keySet().toArray()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1) == modules.size();
      }
    }
  }

  private static Flyway flyway(DataSource owner, String schema, MigrationScripts scripts) {
    return Flyway.configure()
        .dataSource(owner)
        .defaultSchema(schema)
        .schemas(schema)
        .createSchemas(false)
        .table(HISTORY)
        .resourceProvider(scripts)
        .javaMigrationClassProvider(List::of)
        .placeholderReplacement(false)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }

  private static void prepareSchema(DataSource owner, String schema) throws SQLException {
    run(
        owner,
        schema,
        """
        create schema if not exists %1$I;
        grant usage on schema %1$I to inzira_app;
        alter default privileges in schema %1$I
          grant select, insert, update, delete on tables to inzira_app;
        alter default privileges in schema %1$I
          grant usage, select on sequences to inzira_app;
        """);
  }

  private static void protectHistory(DataSource owner, String schema) throws SQLException {
    run(owner, schema, "revoke insert, update, delete on %1$I.migration_history from inzira_app");
  }

  /** Runs statements about one schema; the server itself quotes the name. */
  private static void run(DataSource owner, String schema, String template) throws SQLException {
    try (var connection = owner.getConnection();
        var composed = connection.prepareStatement("select format(?, ?::text)");
        var statement = connection.createStatement()) {
      composed.setString(1, template);
      composed.setString(2, schema);
      try (var rows = composed.executeQuery()) {
        rows.next();
        statement.execute(rows.getString(1));
      }
    }
  }
}
