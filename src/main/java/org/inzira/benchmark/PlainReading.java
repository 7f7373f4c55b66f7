package org.inzira.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Reads all rows of queries once and does nothing with them: what any work on them costs least. */
final class PlainReading {

  private static final int FETCHED_ROWS = 10_000;

  private PlainReading() {}

  /** How many rows there are, each column of each read by a cursor, as nobody would hold all. */
  static long rows(Connection connection, List<String> queries) throws SQLException {
    connection.setAutoCommit(false);
    long rows = 0;
    for (var query : queries) {
      try (var statement = connection.prepareStatement(query)) {
        statement.setFetchSize(FETCHED_ROWS);
        rows += rows(statement);
      }
    }
    connection.commit();
    return rows;
  }

  private static long rows(PreparedStatement statement) throws SQLException {
    long rows = 0;
    try (var result = statement.executeQuery()) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        rows++;
        for (int column = 1; column <= columns; column++) {
          result.getObject(column);
        }
      }
    }
    return rows;
  }
}
