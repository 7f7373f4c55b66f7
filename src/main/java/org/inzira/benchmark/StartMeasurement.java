package org.inzira.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.inzira.benchmark.Line.Unit;
import org.inzira.benchmark.processes.Memory;
import org.inzira.database.Setting;

/**
 * The server started as its users start it, in a home of its own, until its first page is there;
 * beside a Java that starts and does nothing. The first start makes the database and is not
 * counted.
 */
final class StartMeasurement {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<String> launcher;
  private final Path home;
  private final int starts;
  private final List<Long> servers = new ArrayList<>();
  private final List<Long> bare = new ArrayList<>();
  private long resident;
  private long database;

  /**
   * Prepares it.
   *
   * @param launcher the words that start Inzira, without its command
   */
  StartMeasurement(List<String> launcher, Path home, int starts) {
    this.launcher = List.copyOf(launcher);
    this.home = home;
    this.starts = starts;
  }

  List<Line> run(Consumer<String> progress) {
    if (starts == 0 || launcher.isEmpty()) {
      return List.of();
    }
    try {
      progress.accept("bench.step.start");
      serve();
      servers.clear();
      for (int start = 0; start < starts; start++) {
        serve();
        bare.add(startBare());
      }
      return lines();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private List<Line> lines() {
    return List.of(
        new Line(
            "start",
            List.of(),
            Unit.SECONDS,
            new Samples(servers).medianSeconds(),
            new Samples(bare).medianSeconds(),
            starts),
        new Line("start-memory", List.of(), Unit.BYTES, resident, database, 1));
  }

  private void serve() throws IOException, InterruptedException {
    int port = freePort();
    long start = System.nanoTime();
    var process = start("serve", port);
    try {
      awaitPage(process, URI.create("http://127.0.0.1:" + port + "/sign-in"));
      servers.add(System.nanoTime() - start);
      resident = Memory.residentBytes(process.pid());
      database = Memory.childrenBytes(process.toHandle());
    } finally {
      process.destroy();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private Process start(String command, int port) throws IOException {
    var words = new ArrayList<>(launcher);
    words.add(command);
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(Files.createTempFile(home, "served", ".log").toFile());
    var environment = builder.environment();
    environment.put(Setting.HOME.variable(), home.resolve("served").toString());
    environment.put(Setting.PORT.variable(), Integer.toString(port));
    environment.remove(Setting.DB_URL.variable());
    environment.remove(Setting.DB_OWNER_URL.variable());
    return builder.start();
  }

  private static void awaitPage(Process process, URI page)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
      while (process.isAlive() && System.nanoTime() < end) {
        if (answer(client, request).filter(status -> status == 200).isPresent()) {
          return;
        }
        Thread.sleep(20);
      }
    }
    throw new IOException("the server did not answer at " + page);
  }

  private static Optional<Integer> answer(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private static long startBare() throws IOException, InterruptedException {
    long start = System.nanoTime();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    new ProcessBuilder(java, "-version")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return System.nanoTime() - start;
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
