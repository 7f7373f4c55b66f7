package org.inzira.benchmark;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The same entries as Parquet, read by DuckDB. Its driver is no part of the application: the
 * launcher fetches it and says where it lies.
 */
final class Columnar implements AutoCloseable {

  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  private static final String ROWS =
      """
      copy (select measure, happened_on, subject, quantity, dimension_set_no, sex, age_years,
                   nationality, place, site, asylum_country, destination, residence, border_with,
                   item, topic, category, pathway, outcome, purpose, target_group, mode
            from ledger.entry join ledger.dimension_set using (dimension_set_no)
            order by entry_no)
      to stdout (format csv, header)
      """;

  private static final String PARQUET =
      """
      copy (select * from read_csv('FROM', header = true, columns = {
              'measure': 'varchar', 'happened_on': 'date', 'subject': 'uuid',
              'quantity': 'bigint', 'dimension_set_no': 'integer', 'sex': 'varchar',
              'age_years': 'smallint', 'nationality': 'varchar', 'place': 'varchar',
              'site': 'varchar', 'asylum_country': 'varchar', 'destination': 'varchar',
              'residence': 'varchar', 'border_with': 'varchar', 'item': 'varchar',
              'topic': 'varchar', 'category': 'varchar', 'pathway': 'varchar',
              'outcome': 'varchar', 'purpose': 'varchar', 'target_group': 'varchar',
              'mode': 'varchar'}))
      to 'TO' (format parquet, compression zstd)
      """;

  private final URLClassLoader loader;
  private final Connection connection;
  private final Path parquet;

  private Columnar(URLClassLoader loader, Connection connection, Path parquet) {
    this.loader = loader;
    this.connection = connection;
    this.parquet = parquet;
  }

  /** Writes the entries of a trial as Parquet into a folder. */
  static Columnar of(Trial trial, Path driver, Path folder) {
    var csv = folder.resolve("entries.csv");
    var parquet = folder.resolve("entries.parquet");
    try {
      export(trial, csv);
      var loader = new URLClassLoader(new java.net.URL[] {driver.toUri().toURL()});
      var connection = connect(loader);
      try (var statement = connection.createStatement()) {
        statement.execute(PARQUET.replace("'FROM'", quoted(csv)).replace("'TO'", quoted(parquet)));
      }
      Files.delete(csv);
      return new Columnar(loader, connection, parquet);
    } catch (IOException | SQLException | ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Connection connect(URLClassLoader loader)
      throws SQLException, ReflectiveOperationException {
    var driver =
        Class.forName(DRIVER, true, loader)
            .asSubclass(Driver.class)
            .getDeclaredConstructor()
            .newInstance();
    return Objects.requireNonNull(driver.connect("jdbc:duckdb:", new Properties()));
  }

  private static void export(Trial trial, Path csv) throws SQLException, IOException {
    try (var owner = trial.owner();
        var out = Files.newOutputStream(csv)) {
      owner.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS, out);
    }
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  Connection connection() {
    return connection;
  }

  /** How to add up the figures here. */
  RawSums sums() {
    return new RawSums("read_parquet(" + quoted(parquet) + ")");
  }

  @Override
  public void close() {
    try {
      connection.close();
      loader.close();
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
