package org.inzira.database;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL of our own, as durable as any: fsync and checksums on, passwords, loopback only. It
 * lives as long as this process: a shell beside it reads a pipe from us, and the pipe's end,
 * however we end, stops it cleanly.
 */
final class PostgresCluster implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS_MAX = 5;

  private static final String WATCHDOG =
      """
      exec 3<&0 </dev/null
      "$@" 3<&- & pg=$!
      (read -r _ <&3; kill -INT $pg 2>/dev/null) & watch=$!
      wait $pg; end=$?
      kill $watch 2>/dev/null
      exit $end
      """;

  private final Process process;
  private final OutputStream pipe;
  private final int port;
  private final Secrets secrets;

  private PostgresCluster(Process process, int port, Secrets secrets) {
    this.process = process;
    this.pipe = process.getOutputStream();
    this.port = port;
    this.secrets = secrets;
  }

  /**
   * Starts the cluster in a folder, making it when there is none and recovering it when it was
   * killed. The caller holds the folder's lock.
   *
   * @param settings further settings, {@code name=value}
   */
  static PostgresCluster start(Path folder, Path binaries, List<String> settings)
      throws IOException {
    Files.createDirectories(folder);
    Disk.check(folder);
    var guise = SystemUser.current().guise(folder);
    var bin = PostgresBinaries.unpack(guise.programs(binaries));
    var secrets = new Secrets(folder);
    secrets.get(SUPERUSER);
    var data = folder.resolve("data");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(guise, bin, secrets, data);
    }
    checkVersion(data);
    Orphans.stop(data);
    guise.own(data);
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(guise, bin, folder, settings);
      } catch (SQLException | IOException failed) {
        // Processes of a killed server may hold its shared memory for a moment longer.
        if (attempt == ATTEMPTS_MAX) {
          throw Refusals.because("DB-004", folder.resolve("postgres.log"));
        }
        Pause.millis(500L * attempt);
      }
    }
  }

  /** A server reads only data of its own major version, and says so in its log alone. */
  private static void checkVersion(Path data) throws IOException {
    var version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
      throw Refusals.because("DB-015", data, version, PostgresBinaries.MAJOR_VERSION);
    }
  }

  private static void initialise(Guise guise, Path bin, Secrets secrets, Path data)
      throws IOException {
    var aside = data.resolveSibling("data.new");
    Trees.delete(aside);
    Files.createDirectory(aside);
    guise.own(aside);
    var command = new ArrayList<>(guise.prefix());
    command.add(bin.resolve("initdb").toString());
    command.addAll(List.of("-D", aside.toString(), "-U", SUPERUSER, "-A", "scram-sha-256"));
    command.addAll(List.of("--pwfile", secrets.file(SUPERUSER).toString(), "-E", "UTF8"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    command.add("--data-checksums");
    var log = data.resolveSibling("initdb.log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!Pause.untilEnd(process, PATIENCE) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw Refusals.because("DB-004", log);
    }
    Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static PostgresCluster attempt(Guise guise, Path bin, Path folder, List<String> settings)
      throws IOException, SQLException {
    int port = freePort();
    // In a session of its own, so that Ctrl+C reaches us first and we stop it when all is saved.
    var command = new ArrayList<>(List.of("setsid"));
    command.addAll(guise.prefix());
    command.addAll(List.of("/bin/sh", "-c", WATCHDOG, "inzira-postgres"));
    command.addAll(List.of(bin.resolve("postgres").toString(), "-p", Integer.toString(port)));
    command.addAll(List.of("-D", folder.resolve("data").toString()));
    for (var setting : ClusterSettings.with(settings)) {
      command.addAll(List.of("-c", setting));
    }
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()))
            .start();
    var cluster = new PostgresCluster(process, port, new Secrets(folder));
    try {
      cluster.awaitAnswer();
    } catch (SQLException | IOException | RuntimeException failed) {
      cluster.close();
      throw failed;
    }
    return cluster;
  }

  private void awaitAnswer() throws SQLException, IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        DriverManager.getConnection(url("postgres", SUPERUSER) + "&connectTimeout=5").close();
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw notYet;
        }
        Pause.millis(20);
      }
    }
  }

  /** The URL of a database for one of the cluster's roles. */
  String url(String database, String role) throws IOException {
    return url(port, database, role, secrets);
  }

  static String url(int port, String database, String role, Secrets secrets) throws IOException {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
        .formatted(port, database, role, secrets.get(role));
  }

  Secrets secrets() {
    return secrets;
  }

  int port() {
    return port;
  }

  /** Runs when the server has ended, whoever ended it. */
  void whenEnded(Runnable reaction) {
    var _ = process.onExit().thenRun(reaction);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    pipe.close();
    if (!Pause.untilEnd(process, PATIENCE)) {
      process.destroyForcibly();
    }
  }
}
