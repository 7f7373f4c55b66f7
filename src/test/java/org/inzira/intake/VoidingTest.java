package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries that void what hangs together. */
@InziraTest
class VoidingTest {

  private static final String PERSONS = "record_key,given_name,sex\n";
  private static final String DEPARTURES =
      "record_key,person,asylum_country,destination,pathway,category,uplift_at,late_reason\n";
  private static final String VOIDS = "record_key,void_reason\n";

  @TempDir Path folder;
  @Autowired Deliveries deliveries;
  @Autowired JdbcClient database;
  @Autowired Transactions transactions;
  @Autowired Ledger ledger;

  @Test
  void voidsAPersonTogetherWithWhatRefersToThemAndRestoresBoth() {
    var given = given("V-1", "2022-05-01 10:00", "");

    var voided =
        bring(csv("persons", VOIDS + "V-1,twice\n"), csv("departures", VOIDS + "V-1,twice\n"));
    assertThat(voided.orThrow().sheets())
        .extracting(DeliveryReport.Sheet::name, DeliveryReport.Sheet::voided)
        .containsExactly(tuple("persons", 1), tuple("departures", 1));
    assertThat(standing("V-1")).isZero();

    assertThat(bring(given).orThrow().sheets()).allMatch(sheet -> sheet.changed() == 1);
    assertThat(standing("V-1")).isEqualTo(2);
  }

  @Test
  void voidsAPersonWhoseDepartureIsGivenToAnother() {
    given("V-2", "2022-05-01 10:00", "");
    var other =
        csv("persons", "record_key,given_name,sex,void_reason\nV-2B,Beata,female,\nV-2,,,no\n");
    var departure =
        csv("departures", DEPARTURES + "V-2,V-2B,RWA,CAN,resettlement,refugee,2022-05-01 10:00,\n");

    assertThat(bring(other, departure).orThrow().sheets().getFirst().voided()).isEqualTo(1);
  }

  @Test
  void refusesToVoidAPersonWhenOneDepartureStays() {
    given("V-3", "2022-05-01 10:00", "");

    assertThat(codes(bring(csv("persons", VOIDS + "V-3,twice\n")))).containsExactly("RG-021");
    assertThat(standing("V-3")).isEqualTo(2);
  }

  @Test
  void blamesOnlyTheDepartureThatCannotBeVoided() {
    given("V-4", "2016-05-01 10:00", "");
    transactions.write(() -> ledger.close(Year.of(2016))).orThrow();

    var refused =
        bring(csv("persons", VOIDS + "V-4,twice\n"), csv("departures", VOIDS + "V-4,twice\n"));

    assertThat(codes(refused)).containsExactly("LG-006");
  }

  @Test
  void letsTheLaterOfTwoFilesHaveTheLastWord() {
    given("V-5", "2022-05-01 10:00", "");
    var voids = csv("persons", VOIDS + "V-5,twice\n");
    var again = csv("persons-2", PERSONS + "V-5,Alice,female\n");

    var report = deliveries.bring(named(voids, again), DeliveryListener.NONE).orThrow();

    assertThat(report.sheets().getFirst()).matches(sheet -> sheet.unchanged() == 1);
    assertThat(report.sheets().getLast()).matches(sheet -> sheet.changed() == 1);
    assertThat(standing("V-5")).isEqualTo(2);
  }

  /** Both files hold persons, whatever they are called. */
  private static Delivery named(Path first, Path second) {
    try {
      var inner = Files.createDirectories(first.resolveSibling("later"));
      return Delivery.of(List.of(first, Files.copy(second, inner.resolve("persons.csv"))));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private Path[] given(String key, String uplift, String late) {
    var departure = "%s,%s,RWA,CAN,resettlement,refugee,%s,%s\n".formatted(key, key, uplift, late);
    var files =
        new Path[] {
          csv("persons", PERSONS + key + ",Aline,female\n"),
          csv("departures", DEPARTURES + departure)
        };
    bring(files).orThrow();
    return copies(files);
  }

  private Path[] copies(Path... files) {
    try {
      var kept = Files.createDirectories(folder.resolve("given"));
      for (int at = 0; at < files.length; at++) {
        files[at] = Files.copy(files[at], kept.resolve(files[at].getFileName()));
      }
      return files;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private Outcome<DeliveryReport> bring(Path... files) {
    return deliveries.bring(Delivery.of(List.of(files)), DeliveryListener.NONE);
  }

  private int standing(String key) {
    return database
        .sql(
            """
            select (select count(*) from people.person
                where record_key = :key and voided_at is null)
              + (select count(*) from movement.departure
                where record_key = :key and voided_at is null)
            """)
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  private Path csv(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name + ".csv"), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> codes(Outcome<DeliveryReport> outcome) {
    return outcome instanceof Outcome.Refused<DeliveryReport>(var refusals)
        ? refusals.stream().map(refusal -> refusal.code()).toList()
        : List.of();
  }
}
