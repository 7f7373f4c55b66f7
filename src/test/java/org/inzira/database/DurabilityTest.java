package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster as a mission gets it, not the faster one of the other tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DurabilityTest {

  private final Path folder;
  private final PostgresCluster cluster;

  DurabilityTest() throws IOException {
    Files.createDirectories(TestCluster.BINARIES);
    folder = Files.createTempDirectory(TestCluster.BINARIES, "durable-");
    cluster = PostgresCluster.start(folder, TestCluster.BINARIES, List.of());
  }

  @BeforeAll
  void makeRoles() throws IOException, SQLException {
    ClusterRoles.make(cluster);
  }

  @AfterAll
  void stop() throws IOException {
    cluster.close();
    Trees.delete(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "password_encryption, scram-sha-256",
    "shared_buffers, 128MB"
  })
  void isSetToKeepWhatItWasGiven(String setting, String value) throws Exception {
    assertThat(ask("postgres", PostgresCluster.SUPERUSER, "show " + setting)).isEqualTo(value);
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    var url = "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/inzira?user=inzira_app";

    assertThatThrownBy(() -> DriverManager.getConnection(url + "&password=guess").close())
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void givesTheApplicationNoPower() throws Exception {
    var power =
        """
        select concat(rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication)
        from pg_roles where rolname = current_user
        """;

    assertThat(ask(ClusterRoles.DATABASE, ClusterRoles.APP, power)).isEqualTo("fffff");
    assertThatThrownBy(
            () -> ask(ClusterRoles.DATABASE, ClusterRoles.APP, "create table public.mine (x int)"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void makesRolesOnlyOnce() throws Exception {
    ClusterRoles.make(cluster);

    assertThat(
            ask(
                "postgres",
                PostgresCluster.SUPERUSER,
                "select count(*) from pg_roles where rolname like 'inzira%'"))
        .isEqualTo("2");
  }

  private String ask(String database, String role, String sql) throws IOException, SQLException {
    try (var connection = DriverManager.getConnection(cluster.url(database, role));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
