package org.inzira.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.inzira.benchmark.Line.Unit;
import org.inzira.benchmark.processes.Chromium;
import org.inzira.benchmark.processes.Memory;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;
import org.inzira.review.documents.ReviewDocument;

/**
 * The review of the invented mission as PDF, in a process that has printed before; beside the
 * review's own page printed by a browser. Both begin with the content.
 */
final class PrintMeasurement {

  private static final Year YEAR = Year.of(2022);

  /** Until then Java still learns. */
  private static final int WARMING = 4;

  private final Ground ground;
  private final int prints;
  private final List<Long> times = new ArrayList<>();
  private final List<Long> processorTimes = new ArrayList<>();
  private final List<Chromium.Printed> browsed = new ArrayList<>();
  private long size;

  PrintMeasurement(Ground ground, int prints) {
    this.ground = ground;
    this.prints = prints;
  }

  /** Nothing without a browser to compare with. */
  List<Line> run(Consumer<String> progress) {
    var browser = Chromium.find(ground.cluster().folder());
    if (prints == 0 || browser.isEmpty()) {
      return List.of();
    }
    progress.accept("bench.step.print");
    var trial = ground.open();
    try {
      bring(trial);
      var documents = trial.part(ReviewDocuments.class);
      for (int warm = 0; warm < WARMING; warm++) {
        make(documents, Format.PDF);
      }
      Memory.forgetPeak();
      for (int print = 0; print < prints; print++) {
        time(documents);
      }
      long peak = Memory.peakBytes();
      browse(documents, browser.get());
      return lines(peak);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      ground.remove(trial);
    }
  }

  private void bring(Trial trial) {
    var deliveries = trial.part(Deliveries.class);
    for (var file : new InventedWorkbooks(0).write(trial, ground.cluster().folder())) {
      trial
          .act(() -> deliveries.bring(Delivery.of(List.of(file)), DeliveryListener.NONE))
          .orThrow();
    }
  }

  private void time(ReviewDocuments documents) {
    long processor = processorNanos();
    var made = Samples.time(() -> make(documents, Format.PDF));
    processorTimes.add(processorNanos() - processor);
    times.add(made.nanos());
    size = made.value().bytes().length;
  }

  private void browse(ReviewDocuments documents, Chromium browser)
      throws IOException, InterruptedException {
    Path page = ground.cluster().folder().resolve("review.html");
    for (int print = 0; print <= prints; print++) {
      Files.write(page, make(documents, Format.PAGE).bytes());
      var printed = browser.print(page);
      if (print > 0) {
        browsed.add(printed);
      }
    }
  }

  private static ReviewDocument make(ReviewDocuments documents, Format format) {
    return documents.make(
        documents.take(YEAR), Audience.PUBLIC, format, Locale.ENGLISH, Optional.empty());
  }

  private List<Line> lines(long peak) {
    return List.of(
        line("print-processor", processorTimes, Chromium.Printed::processorNanos),
        line("print", times, Chromium.Printed::nanos),
        new Line(
            "print-memory", List.of(), Unit.BYTES, peak, most(Chromium.Printed::peakBytes), prints),
        new Line("print-size", List.of(), Unit.BYTES, size, most(Chromium.Printed::size), 1));
  }

  private Line line(String name, List<Long> ours, ToLongFunction<Chromium.Printed> theirs) {
    return new Line(
        name,
        List.of(),
        Unit.SECONDS,
        new Samples(ours).medianSeconds(),
        new Samples(browsed.stream().mapToLong(theirs).boxed().toList()).medianSeconds(),
        prints);
  }

  private double most(ToLongFunction<Chromium.Printed> what) {
    return browsed.stream().mapToLong(what).max().orElse(1);
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
