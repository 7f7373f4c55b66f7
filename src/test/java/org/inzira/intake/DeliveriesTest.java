package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.intake.reading.PaperWorkbook;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries through the registers of the mission into its database. */
@InziraTest
class DeliveriesTest {

  private static final String PERSONS =
      "record_key,given_name,sex,birth_date,nationality,void_reason\n";
  private static final String DEPARTURES =
      "record_key,person,asylum_country,destination,pathway,category,uplift_at,late_reason\n";

  @TempDir Path folder;
  @Autowired Deliveries deliveries;
  @Autowired JdbcClient database;
  @Autowired Transactions transactions;
  @Autowired Ledger ledger;

  @Test
  void bringsInWhatItChecked() {
    var persons = csv("persons.csv", PERSONS + "KA-1,Aline,female,1990-05-01,COD,\n");

    var checked = deliveries.check(Delivery.of(List.of(persons)), DeliveryListener.NONE);
    assertThat(kept("KA-")).isZero();

    var brought = deliveries.bring(Delivery.of(List.of(persons)), DeliveryListener.NONE);
    assertThat(kept("KA-")).isEqualTo(1);
    assertThat(brought).isEqualTo(checked);
    assertThat(sheet(brought).added()).isEqualTo(1);
  }

  @Test
  void changesNothingTheSecondTimeThenCorrectsAndVoids() {
    bring("persons.csv", PERSONS + "B-1,Aline,female,1990-05-01,COD,\n");

    var again = bring("persons.csv", PERSONS + "B-1,Aline,female,1990-05-01,COD,\n");
    var corrected = bring("persons.csv", PERSONS + "B-1,Aline,male,1990-05-01,COD,\n");
    var voided = bring("persons.csv", "record_key,void_reason\nB-1,entered twice\n");

    assertThat(sheet(again)).matches(it -> it.unchanged() == 1 && it.changed() == 0);
    assertThat(sheet(corrected)).matches(it -> it.changed() == 1 && it.unchanged() == 0);
    assertThat(sheet(voided).voided()).isEqualTo(1);
  }

  @Test
  void keepsNothingWhenOneCellIsWrongAndNamesOnlyThatCell() {
    var persons = csv("persons.csv", PERSONS + "KN-1,Aline,female,,COD,\nKN-2,Beata,woman,,COD,\n");
    var departures =
        csv(
            "departures.csv",
            DEPARTURES
                + "KN-D1,KN-1,RWA,CAN,resettlement,refugee,2022-12-31T22:30Z,\n"
                + "KN-D2,KN-2,RWA,CAN,resettlement,refugee,2022-05-01 10:00,\n");

    var outcome =
        deliveries.bring(Delivery.of(List.of(persons, departures)), DeliveryListener.NONE);

    assertThat(codes(outcome)).containsExactly("persons!3 sex RG-007");
    assertThat(kept("KN-")).isZero();
  }

  @Test
  void countsAnUpliftLateOnNewYearsEveInTheNextYear() {
    var persons = csv("persons.csv", PERSONS + "E-1,Aline,female,,COD,\n");
    var row = "E-D1,E-1,RWA,CAN,resettlement,refugee,2021-12-31T22:30Z,\n";
    var departures = csv("departures.csv", DEPARTURES + row);

    deliveries.bring(Delivery.of(List.of(persons, departures)), DeliveryListener.NONE).orThrow();

    var day =
        database
            .sql(
                """
                select happened_on::text from ledger.entry join ledger.statement using (statement_no)
                where source_id = (select id from movement.departure where record_key = 'E-D1')
                """)
            .query(String.class)
            .single();
    assertThat(day).isEqualTo("2022-01-01");
  }

  @Test
  void refusesFutureAndImpossibleDatesUnknownCodesAndKeys() {
    var outcome =
        bring(
            "departures.csv",
            DEPARTURES
                + "F-1,nobody,RWA,CAN,resettlement,refugee,2022-05-01 10:00,\n"
                + "F-2,nobody,RWA,Atlantis,walk,refugee,2099-05-01 10:00,\n"
                + "F-3,nobody,RWA,CAN,resettlement,refugee,2022-02-30 10:00,\n");

    assertThat(codes(outcome))
        .contains(
            "departures!2 person RG-012",
            "departures!3 destination RG-009",
            "departures!3 pathway RG-007",
            "departures!3 uplift_at RG-006",
            "departures!4 uplift_at RG-005");
  }

  @Test
  void takesAClosedYearOnlyWithAReasonAndTellsBeforehandWhatItRestates() {
    bring("persons.csv", PERSONS + "G-1,Aline,female,,COD,\n").orThrow();
    transactions.write(() -> ledger.close(Year.of(2019))).orThrow();
    var row = "G-D1,G-1,RWA,CAN,resettlement,refugee,2019-05-01 10:00,";

    var refused = bring("departures.csv", DEPARTURES + row + "\n");
    var unknown = bring("departures.csv", DEPARTURES + row + "because\n");
    var late = csv("departures.csv", DEPARTURES + row + "late_record\n");
    var preview = deliveries.check(Delivery.of(List.of(late)), DeliveryListener.NONE);

    assertThat(codes(refused)).hasSize(1).first().asString().startsWith("departures!2");
    assertThat(codes(unknown)).contains("departures!2 late_reason RG-016");
    assertThat(preview.orThrow().notices()).extracting(Refusal::code).contains("RG-028");
    assertThat(deliveries.bring(Delivery.of(List.of(late)), DeliveryListener.NONE))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void tellsWhatItCorrected() {
    bring("persons.csv", PERSONS + "H-1,Aline,female,,COD,\n").orThrow();

    var outcome =
        bring(
            "departures.csv",
            """
            record_key,person,asylum_country,site,destination,pathway,category,uplift_at
            H-D1,H-1,RWA,Muzanze,CAN,resettlement,refugee,2022-05-01 10:00
            """);

    var notice = outcome.orThrow().notices().getFirst();
    assertThat(notice.code()).isEqualTo("RG-011");
    assertThat(notice.arguments()).contains("Muzanze", "RW43");
  }

  @Test
  void refusesAPersonWithTwoBirthDates() {
    var outcome =
        bring(
            "persons.csv",
            PERSONS + "I-1,Aline,female,1990-05-01,COD,\nI-1,Aline,female,1991-05-01,COD,\n");

    assertThat(codes(outcome)).containsExactly("persons!3 record_key IN-051");
  }

  @Test
  void saysOnceWhatIsWrongWithACellThatItCannotRead() {
    var rows =
        PaperWorkbook.row(1, "record_key", "given_name", "sex", "birth_date", "nationality")
            + PaperWorkbook.cells(
                2,
                PaperWorkbook.text("J-1"),
                "<c><f>B1</f><v>Aline</v></c>",
                PaperWorkbook.text("woman"),
                PaperWorkbook.text("1/5/1990"),
                PaperWorkbook.text("COD"));
    var file = new PaperWorkbook().sheet("persons", rows).write(folder.resolve("one.xlsx"));

    var outcome = deliveries.bring(Delivery.of(List.of(file)), DeliveryListener.NONE);

    assertThat(codes(outcome))
        .containsExactly(
            "persons!2 given_name IN-052", "persons!2 birth_date IN-055", "persons!2 sex RG-007");
  }

  private Outcome<DeliveryReport> bring(String name, String text) {
    return deliveries.bring(Delivery.of(List.of(csv(name, text))), DeliveryListener.NONE);
  }

  private int kept(String keys) {
    return database
        .sql("select count(*) from people.person where record_key like :keys || '%'")
        .param("keys", keys)
        .query(Integer.class)
        .single();
  }

  private Path csv(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static DeliveryReport.Sheet sheet(Outcome<DeliveryReport> outcome) {
    return outcome.orThrow().sheets().getFirst();
  }

  private static List<String> codes(Outcome<DeliveryReport> outcome) {
    return outcome instanceof Outcome.Refused<DeliveryReport>(var refusals)
        ? refusals.stream().map(DeliveriesTest::code).toList()
        : List.of();
  }

  private static String code(Refusal refusal) {
    var at = refusal.location().orElseThrow();
    return at.sheet() + "!" + at.row() + " " + at.column() + " " + refusal.code();
  }
}
