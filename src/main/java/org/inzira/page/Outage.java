package org.inzira.page;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a request failed because the database is away, which passes by itself. */
final class Outage {

  /** No connection; a server that stops, has crashed or is not up yet; no place left in it. */
  private static final List<String> STATES = List.of("08", "57P01", "57P02", "57P03", "53300");

  private Outage() {}

  static boolean isBehind(@Nullable Object failure) {
    return failure instanceof Throwable thrown
        && Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
            .anyMatch(Outage::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || (cause instanceof SQLException failed
            && failed.getSQLState() != null
            && STATES.stream().anyMatch(failed.getSQLState()::startsWith));
  }
}
