package org.inzira.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The baseline of an import: the ledger rows that it appended, brought by COPY into tables of the
 * same columns, indexes, checks and foreign keys, in one transaction. Nothing is read, checked
 * against the chart, hashed or counted on the way.
 */
final class LedgerCopy {

  /** The tables that an import adds to, each after those that it refers to. */
  enum Table {
    DIMENSION_SET(
        "copy ledger.dimension_set (dimension_set_no, sex, age_years, nationality, place, site,"
            + " asylum_country, destination, residence, border_with, item, topic, category,"
            + " pathway, outcome, purpose, target_group, mode) to stdout",
        "copy baseline.dimension_set (dimension_set_no, sex, age_years, nationality, place, site,"
            + " asylum_country, destination, residence, border_with, item, topic, category,"
            + " pathway, outcome, purpose, target_group, mode) from stdin"),
    PROJECT_SET("copy ledger.project_set to stdout", "copy baseline.project_set from stdin"),
    BATCH("copy ledger.batch to stdout", "copy baseline.batch from stdin"),
    BLOCK("copy ledger.block to stdout", "copy baseline.block from stdin"),
    STATEMENT("copy ledger.statement to stdout", "copy baseline.statement from stdin"),
    ENTRY("copy ledger.entry to stdout", "copy baseline.entry from stdin");

    private final String out;
    private final String in;

    Table(String out, String in) {
      this.out = out;
      this.in = in;
    }
  }

  /** What the tables are like. */
  enum Tables {
    WITH_FOREIGN_KEYS,
    WITH_INDEXES_ONLY
  }

  /** What was copied and how long it took. */
  record Copied(long rows, long nanos) {}

  private LedgerCopy() {}

  /** Copies what stands in the ledger of a trial. */
  static Copied of(Trial trial, Tables tables) {
    try (var connection = trial.owner()) {
      var files = write(connection, trial.place().home());
      connection.setAutoCommit(false);
      make(connection, tables);
      connection.commit();
      long start = System.nanoTime();
      long rows = 0;
      for (var table : Table.values()) {
        rows += read(connection, table, files);
      }
      connection.commit();
      return new Copied(rows, System.nanoTime() - start);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Map<Table, Path> write(Connection connection, Path folder)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    var files = new EnumMap<Table, Path>(Table.class);
    for (var table : Table.values()) {
      var file = folder.resolve(table.name());
      try (var out = Files.newOutputStream(file)) {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out, out);
      }
      files.put(table, file);
    }
    return files;
  }

  private static void make(Connection connection, Tables tables) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(text("baseline.sql"));
      if (tables == Tables.WITH_INDEXES_ONLY) {
        statement.execute(text("baseline-indexes.sql"));
      }
    }
  }

  private static long read(Connection connection, Table table, Map<Table, Path> files)
      throws SQLException, IOException {
    try (InputStream in = Files.newInputStream(files.get(table))) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.in, in);
    }
  }

  private static String text(String name) throws IOException {
    try (var in = LedgerCopy.class.getResourceAsStream(name)) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
