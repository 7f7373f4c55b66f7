package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inzira.database.ImportProcess.Moment;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.reading.PaperWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application while it brings a file in, at moments drawn from a seed. A few rounds in
 * the suite; {@code mvn test -Dtest=KilledImportTest -Dinzira.kills=20} goes further.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledImportTest {

  private static final int ROUNDS = Integer.getInteger("inzira.kills", 2);
  private static final int PEOPLE = 2_000;
  private static final int ROWS_A_STEP = 200;
  private static final long SEED = 4_015;

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private Map<String, Integer> nothing = Map.of();
  private Map<String, Integer> once = Map.of();

  @BeforeAll
  void bringTheFileInOnce(@TempDir Path shared) {
    file =
        new PaperWorkbook()
            .sheet("persons", persons())
            .sheet("departures", departures())
            .write(shared.resolve("medium.xlsx"));
    try (var application = StartedApplication.on(urls(TestDatabase.fresh()))) {
      nothing = counts(application);
      application.bring(file, DeliveryListener.NONE).orThrow();
      once = counts(application);
    }
    assertThat(once.get("people.person")).isEqualTo(PEOPLE);
    assertThat(once.get("ledger.entry")).isEqualTo(PEOPLE);
  }

  @Test
  void bringsAllOfTheFileInOrNothingWhenTheApplicationIsKilled() throws Exception {
    var made = MadeHome.in(folder.resolve("made")).migrated();
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      var home = made.copy();
      MadeHome.lend(home);
      try (var process = ImportProcess.start(file, Map.of("inzira.home", home.toString()))) {
        tell(round, process.killAt(moment(random)));
      }
      try (var server = DatabaseServer.open(settings(home), false)) {
        assertWhole(server.urls());
      }
      Trees.delete(home);
    }
  }

  @Test
  void bringsTheFileInOnceWhenTwoDoItAtOnceAndAreKilled() throws Exception {
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      var database = TestDatabase.fresh();
      var properties =
          Map.of(
              "inzira.home", folder.toString(),
              "inzira.db-url", database.url(),
              "inzira.db-owner-url", database.ownerUrl());
      var bothDie = round % 3 == 0;
      try (var one = ImportProcess.start(file, properties);
          var other = ImportProcess.start(file, properties);
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = moment(random);
        var second = moment(random);
        var killed = threads.submit(() -> one.killAt(first));
        var left = threads.submit(() -> bothDie ? other.killAt(second) : other.end());
        tell(round, killed.get() + ", " + end(left, bothDie));
      }
      assertWhole(urls(database));
    }
  }

  private static String end(Future<String> left, boolean killed) throws Exception {
    if (!killed) {
      assertThat(left.get()).isIn("done", "refused RG-023");
    }
    return left.get();
  }

  /** All of the file is there or nothing; brought in again, it is as if it had come in once. */
  private void assertWhole(DatabaseUrls urls) {
    try (var application = StartedApplication.on(urls)) {
      assertThat(counts(application)).isIn(nothing, once);
      assertThat(application.isVerified()).isTrue();

      application.bring(file, DeliveryListener.NONE).orThrow();

      assertThat(counts(application)).isEqualTo(once);
      assertThat(application.isVerified()).isTrue();
    }
  }

  /** Rows by table but for the ledger's dictionaries, which may know more than was used. */
  private static Map<String, Integer> counts(StartedApplication application) {
    var counts = application.counts();
    counts.keySet().removeAll(Set.of("ledger.dimension_set", "ledger.project_set"));
    return counts;
  }

  /** While it reads, or when all is taken in and about to be sealed and committed. */
  private static Moment moment(Random random) {
    var steps = 2 * PEOPLE / ROWS_A_STEP;
    var step = 1 + random.nextInt(steps + steps / 2);
    return step > steps
        ? new Moment("reported", random.nextInt(400))
        : new Moment("rows " + step * ROWS_A_STEP, random.nextInt(100));
  }

  private static void tell(int round, String said) {
    System.out.println("round " + (round + 1) + ": killed after “" + said + "”");
  }

  private static Settings settings(Path home) {
    return Settings.of(Map.of("inzira.home", home.toString())::get);
  }

  private static DatabaseUrls urls(TestDatabase database) {
    return new DatabaseUrls(database.url(), Optional.of(database.ownerUrl()));
  }

  private static String persons() {
    var rows = new ArrayList<>(List.of(PaperWorkbook.row(1, "record_key", "given_name", "sex")));
    for (int person = 0; person < PEOPLE; person++) {
      var sex = person % 2 == 0 ? "female" : "male";
      rows.add(PaperWorkbook.row(person + 2, "K-" + person, "Keza", sex));
    }
    return String.join("", rows);
  }

  private static String departures() {
    var headings =
        PaperWorkbook.row(
            1,
            "record_key",
            "person",
            "asylum_country",
            "destination",
            "pathway",
            "category",
            "uplift_at");
    var rows = new ArrayList<>(List.of(headings));
    for (int person = 0; person < PEOPLE; person++) {
      var key = "K-" + person;
      var uplift = "2022-%02d-05T10:00".formatted(1 + person % 12);
      rows.add(
          PaperWorkbook.row(person + 2, key, key, "RWA", "CAN", "resettlement", "refugee", uplift));
    }
    return String.join("", rows);
  }
}
