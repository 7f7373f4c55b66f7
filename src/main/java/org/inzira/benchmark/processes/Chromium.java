package org.inzira.benchmark.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints a page to PDF by a browser, started for it as a server without one running would. */
public record Chromium(Path program, Path folder) {

  /** What one print took. */
  public record Printed(long nanos, long processorNanos, long peakBytes, long size) {}

  private static final String CHOSEN = "INZIRA_CHROMIUM";
  private static final List<String> USUAL =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final long PATIENCE_SECONDS = 120;
  private static final long LOOK_MILLIS = 20;

  /** Linux counts the time of processes in hundredths of a second. */
  private static final long NANOS_PER_TICK = 10_000_000;

  /** The browser of this machine, when there is one. */
  public static Optional<Chromium> find(Path folder) {
    return Stream.concat(
            Stream.of(Objects.requireNonNullElse(System.getenv(CHOSEN), "")), USUAL.stream())
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(program, folder));
  }

  /** Prints a page of this machine, and measures the browser from its start to its end. */
  public Printed print(Path page) throws IOException, InterruptedException {
    var file = folder.resolve("printed.pdf");
    long ticks = childrenTicks();
    long start = System.nanoTime();
    var process = start(page, file);
    long peak = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, Memory.treeBytes(process.toHandle()));
      if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the browser did not print");
      }
    }
    long nanos = System.nanoTime() - start;
    return new Printed(nanos, (childrenTicks() - ticks) * NANOS_PER_TICK, peak, Files.size(file));
  }

  private Process start(Path page, Path file) throws IOException {
    return new ProcessBuilder(
            program.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("browser"),
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--print-to-pdf=" + file,
            page.toUri().toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The time that ended children of this process used, with theirs. */
  private static long childrenTicks() throws IOException {
    var status = Files.readString(Path.of("/proc/self/stat"));
    var fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }
}
