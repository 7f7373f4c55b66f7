package org.inzira.database;

import java.util.ArrayList;
import java.util.List;

/** The settings of the embedded cluster. Durability is PostgreSQL's default and stays so. */
final class ClusterSettings {

  private static final List<String> STANDARD =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "max_connections=60",
          "shared_buffers=128MB",
          "max_wal_size=2GB",
          "log_statement=none",
          "log_min_error_statement=panic",
          "log_parameter_max_length_on_error=0");

  private ClusterSettings() {}

  static List<String> with(List<String> further) {
    var all = new ArrayList<>(STANDARD);
    all.addAll(further);
    return all;
  }
}
