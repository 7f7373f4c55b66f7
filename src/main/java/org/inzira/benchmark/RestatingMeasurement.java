package org.inzira.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inzira.benchmark.Line.Unit;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;

/**
 * Many departures handed in again, each with another destination: every record gets a new version
 * and takes back what it stated; beside the first bringing in of the same rows.
 */
final class RestatingMeasurement {

  private static final String PERSONS = "record_key,given_name,family_name,sex,birth_date";
  private static final String DEPARTURES =
      "record_key,person,asylum_country,destination,pathway,category,uplift_at";

  private final Ground ground;
  private final int records;

  RestatingMeasurement(Ground ground, int records) {
    this.ground = ground;
    this.records = records;
  }

  List<Line> run(Consumer<String> progress) {
    if (records == 0) {
      return List.of();
    }
    progress.accept("bench.step.restating");
    var trial = ground.open();
    bring(trial, "persons", PERSONS, RestatingMeasurement::person);
    long first = bring(trial, "departures", DEPARTURES, number -> departure(number, "CAN"));
    long again = bring(trial, "departures", DEPARTURES, number -> departure(number, "USA"));
    ground.remove(trial);
    return List.of(
        new Line(
            "restating",
            List.of((long) records, Math.round(records / (again / 1e9))),
            Unit.SECONDS,
            again / 1e9,
            first / 1e9,
            1));
  }

  private long bring(Trial trial, String sheet, String headings, IntFunction<String> row) {
    var folder = trial.place().home().resolve("restated");
    var file = folder.resolve(sheet + ".csv");
    try {
      Files.createDirectories(folder);
      var rows = IntStream.range(0, records).mapToObj(row);
      Files.writeString(
          file, Stream.concat(Stream.of(headings), rows).collect(Collectors.joining("\n")));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    var deliveries = trial.part(Deliveries.class);
    var delivery = Delivery.of(List.of(Path.of(file.toString())));
    return Samples.time(
            () -> trial.act(() -> deliveries.bring(delivery, DeliveryListener.NONE)).orThrow())
        .nanos();
  }

  private static String person(int number) {
    return String.join(
        ",",
        key("P", number),
        "Given",
        "Family",
        number % 2 == 0 ? "female" : "male",
        (1950 + number % 70) + "-0" + (1 + number % 9) + "-11");
  }

  private static String departure(int number, String destination) {
    return String.join(
        ",",
        key("D", number),
        key("P", number),
        "RWA",
        destination,
        "resettlement",
        "refugee",
        "2022-0" + (1 + number % 9) + "-15T10:00");
  }

  private static String key(String letter, int number) {
    return letter + "-" + (1_000_000 + number);
  }
}
