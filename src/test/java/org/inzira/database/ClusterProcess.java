package org.inzira.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process of {@link ClusterMain} in a home, to be killed and started again. */
final class ClusterProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final Process process;
  private final BufferedReader output;
  private final List<String> said = new ArrayList<>();

  private ClusterProcess(Path home, Process process) {
    this.home = home;
    this.process = process;
    this.output = process.inputReader();
  }

  static ClusterProcess start(Path home, String word, String... prefix) throws IOException {
    MadeHome.lend(home);
    var command = new ArrayList<>(List.of(prefix));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.language=en"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ClusterMain.class.getName(), home.toString(), word));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new ClusterProcess(home, process);
  }

  /** Reads until the process is ready, or has ended. */
  ClusterProcess awaitReady() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.equals("ready")) {
        return this;
      }
    }
    throw new IllegalStateException("ended before it was ready: " + said);
  }

  /** What it said until it ended. */
  String end() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
    }
    Pause.untilEnd(process, PATIENCE);
    return String.join("\n", said);
  }

  int status() {
    return process.exitValue();
  }

  void terminate() {
    // Unlike the process, its handle leaves the output to be read.
    process.toHandle().destroy();
  }

  /** What Ctrl+C does in a terminal: the signal goes to each process of the group. */
  void interruptGroup() throws IOException {
    var kill = List.of("/bin/sh", "-c", "kill -INT -$0", Long.toString(process.pid()));
    Pause.untilEnd(new ProcessBuilder(kill).start(), PATIENCE);
  }

  void kill() {
    Pause.untilEnd(process.destroyForcibly(), PATIENCE);
  }

  ProcessHandle postmaster() throws IOException {
    var pid = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public void close() {
    // Gently first: the database of a killed process would still write while its home is deleted.
    terminate();
    if (!Pause.untilEnd(process, PATIENCE)) {
      kill();
    }
  }
}
