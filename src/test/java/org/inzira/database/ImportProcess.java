package org.inzira.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of {@link ImportMain}, to be killed at a moment of its work. */
final class ImportProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** After it has said something, and some milliseconds more. */
  record Moment(String said, long after) {}

  private final Process process;
  private final BufferedReader output;
  private String last = "";

  private ImportProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static ImportProcess start(Path file, Map<String, String> properties) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ImportMain.class.getName(), file.toString()));
    return new ImportProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Kills it at that moment; says what it said last. */
  String killAt(Moment moment) throws IOException {
    while (!last.equals(moment.said()) && read()) {
      // Goes on until it has said so, or has ended before.
    }
    Pause.millis(moment.after());
    Pause.untilEnd(process.destroyForcibly(), PATIENCE);
    return last;
  }

  /** What it says at last when it is left alone. */
  String end() throws IOException {
    while (read()) {
      // Only the last counts.
    }
    Pause.untilEnd(process, PATIENCE);
    return last;
  }

  private boolean read() throws IOException {
    var line = output.readLine();
    if (line != null) {
      last = line;
    }
    return line != null;
  }

  @Override
  public void close() {
    Pause.untilEnd(process.destroyForcibly(), PATIENCE);
  }
}
