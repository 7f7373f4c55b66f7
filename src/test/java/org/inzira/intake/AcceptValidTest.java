package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.PaperWorkbook.row;
import static org.inzira.intake.reading.PaperWorkbook.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Limits;
import org.inzira.intake.reading.NamedFile;
import org.inzira.intake.reading.PaperWorkbook;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Good rows come in, the others go back: nothing is lost, nothing half done. */
@InziraTest
class AcceptValidTest {

  private static final String PERSONS = "record_key,given_name,sex,birth_date,void_reason\n";
  private static final String DEPARTURES =
      "record_key,person,asylum_country,destination,pathway,category,uplift_at\n";
  private static final String TO_CANADA = ",RWA,CAN,resettlement,refugee,";

  @TempDir Path folder;
  @Autowired Deliveries deliveries;
  @Autowired StreamedWorkbook workbook;
  @Autowired JdbcClient database;
  @Autowired Transactions transactions;
  @Autowired Ledger ledger;

  @Test
  void takesTheGoodRowsAndGivesTheOthersBackWithTheirReasons() {
    var report =
        accept(
            csv("persons.csv", PERSONS + "VA-1,Aline,female,,\nVA-2,Beata,woman,1/2/2000,\n"),
            csv(
                "departures.csv",
                DEPARTURES
                    + "VA-D1,VA-1"
                    + TO_CANADA
                    + "2022-05-01 10:00\n"
                    + "VA-D2,VA-2"
                    + TO_CANADA
                    + "2022-05-01 10:00\n"));

    assertThat(counts(report)).containsExactly("persons 2 1 1", "departures 2 1 1");
    assertThat(codes(report)).containsExactlyInAnyOrder("IN-055", "RG-007", "IN-065");
    assertThat(kept("person", "VA-")).isEqualTo(1);
    assertThat(returned("persons").getFirst())
        .containsEntry("record_key", "VA-2")
        .containsEntry("sex", "woman")
        .containsEntry("birth_date", "1/2/2000")
        .extractingByKey("refused_because")
        .asString()
        .contains("sex: RG-007 ", "birth_date: IN-055 ");
    assertThat(returned("departures").getFirst().get("refused_because"))
        .startsWith("person: IN-065 This row refers to VA-2 (person)");
  }

  @Test
  void takesTheCorrectedWorkbookAndThenHasAll() {
    accept(
        csv("persons.csv", PERSONS + "VB-1,Aline,female,,\nVB-2,Beata,woman,,\n"),
        csv("departures.csv", DEPARTURES + "VB-D2,VB-2" + TO_CANADA + "2022-05-01 10:00\n"));
    var corrected = folder.resolve("corrected.xlsx");
    var persons = returned("persons");
    persons.getFirst().put("sex", "female");
    write(corrected, persons, returned("departures"));

    var outcome = deliveries.bring(Delivery.of(List.of(corrected)), DeliveryListener.NONE);

    assertThat(counts(outcome.orThrow())).containsExactly("persons 1 1 0", "departures 1 1 0");
    assertThat(kept("person", "VB-")).isEqualTo(2);
  }

  @Test
  void refusesEveryReturnedRowAgainUntilItIsCorrected() {
    var rows =
        row(1, "record_key", "given_name", "sex", "birth_date", "unhcr_number")
            + "<row r=\"2\">%s<c><f>B9&amp;\"x\"</f><v>Aline</v></c>%s</row>"
                .formatted(text("VC-1"), text("female"))
            + "<row r=\"3\">%s<c t=\"e\"><v>#N/A</v></c>%s</row>"
                .formatted(text("VC-2"), text("female"))
            + row(4, "VC-3", "x".repeat(6_000), "female")
            + row(5, "VC-4", "Dora", "female", "1990-01-01", "1", "stray")
            + "<row r=\"6\">%s%s%s%s<c><v>1.23456789012345E+19</v></c></row>"
                .formatted(text("VC-5"), text("E"), text("female"), text("1990-01-01"))
            + row(7, "", "Nobody", "female")
            + row(8, "VC-7", "F", "female")
            + row(9, "VC-7", "G", "female")
            + row(10, "# VC-8", "H", "female")
            + row(11, "VC-9", "I_x0000_", "female")
            + row(12, "VC-10", "Good", "female");
    var sheet = new PaperWorkbook().sheet("persons", rows).write(folder.resolve("bad.xlsx"));

    var first = accept(sheet);
    var again = deliveries.check(Delivery.of(List.of(target())), DeliveryListener.NONE);

    assertThat(counts(first)).containsExactly("persons 11 1 10");
    assertThat(returned("persons")).hasSize(10);
    assertThat(returned("persons").getFirst()).containsEntry("given_name", "#VALUE! =B9&\"x\"");
    assertThat(refusedRows(again)).isGreaterThanOrEqualTo(9);
    var second = folder.resolve("second.xlsx");
    var report =
        deliveries
            .bringValid(
                Delivery.of(List.of(target())), DeliveryListener.NONE, second, Locale.ENGLISH)
            .orThrow();
    assertThat(counts(report)).containsExactly("persons 10 0 10");
  }

  @Test
  void setsBothRowsOfOneKeyAside() {
    var report = accept(csv("persons.csv", PERSONS + "VD-1,Aline,female,,\nVD-1,Beata,female,,\n"));

    assertThat(codes(report)).containsExactly("IN-066", "IN-051");
    assertThat(kept("person", "VD-")).isZero();
  }

  @Test
  void letsNoLaterFileOvertakeARefusedRow() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    var report =
        accept(
            csv("persons.csv", PERSONS + "VE-1,Aline,woman,,\n"),
            csv("b/persons.csv", PERSONS + "VE-1,Alina,female,,\nVE-2,Beata,female,,\n"));

    assertThat(codes(report)).containsExactlyInAnyOrder("RG-007", "IN-067");
    assertThat(kept("person", "VE-")).isEqualTo(1);
    assertThat(returned("persons")).hasSize(2);
  }

  @Test
  void refusesTheWholeDeliveryForWhatIsMoreThanARow() {
    var unknown = csv("persons.csv", "record_key,given_name,sex,shoe\nVF-1,Aline,female,42\n");
    var broken = csv("departures.csv", DEPARTURES + "\"");

    assertThat(refused(unknown)).containsExactly("IN-032");
    assertThat(refused(csv("persons.csv", PERSONS + "VF-1,A,female,,\n"), broken))
        .containsExactly("IN-018");
    assertThat(kept("person", "VF-")).isZero();
    assertThat(target()).doesNotExist();
    assertThat(folder.resolve("back.xlsx.part")).doesNotExist();
  }

  @Test
  void writesNoWorkbookWhenAllIsGood() {
    var report = accept(csv("persons.csv", PERSONS + "VG-1,Aline,female,,\n"));

    assertThat(counts(report)).containsExactly("persons 1 1 0");
    assertThat(target()).doesNotExist();
  }

  @Test
  void savesNothingWhenTheOthersCannotBeWritten() {
    var delivery =
        Delivery.of(List.of(csv("persons.csv", PERSONS + "VH-1,A,female,,\nVH-2,B,woman,,\n")));

    var outcome =
        deliveries.bringValid(
            delivery, DeliveryListener.NONE, folder.resolve("absent/back.xlsx"), Locale.ENGLISH);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, it -> assertThat(it.refusals().toString()).contains("IN-069"));
    assertThat(kept("person", "VH-")).isZero();
  }

  @Test
  void setsARowAsideThatTheLedgerRefusesAfterItWasWritten() {
    transactions.write(() -> ledger.close(Year.of(2017))).orThrow();
    var report =
        accept(
            csv("persons.csv", PERSONS + "VI-1,Aline,female,,\n"),
            csv(
                "departures.csv",
                DEPARTURES
                    + "VI-D1,VI-1"
                    + TO_CANADA
                    + "2017-05-01 10:00\n"
                    + "VI-D2,VI-1"
                    + TO_CANADA
                    + "2018-05-01 10:00\n"));

    assertThat(counts(report)).containsExactly("persons 1 1 0", "departures 2 1 1");
    assertThat(kept("departure", "VI-")).isEqualTo(1);
  }

  @Test
  void voidsNobodyToWhomAStandingRecordStillRefers() {
    accept(
        csv("persons.csv", PERSONS + "VJ-1,Aline,female,,\nVJ-2,Beata,female,,\n"),
        csv(
            "departures.csv",
            DEPARTURES
                + "VJ-D1,VJ-1"
                + TO_CANADA
                + "2022-05-01 10:00\n"
                + "VJ-D2,VJ-2"
                + TO_CANADA
                + "2022-05-01 10:00\n"));

    var report =
        accept(
            csv("persons.csv", "record_key,void_reason\nVJ-1,twice\nVJ-2,twice\nVJ-9,absent\n"),
            csv(
                "departures.csv",
                "record_key,void_reason,late_reason\nVJ-D1,twice,\nVJ-D2,twice,because\n"));

    assertThat(codes(report)).containsExactlyInAnyOrder("RG-016", "IN-068");
    assertThat(report.sheets()).extracting(DeliveryReport.Sheet::voided).containsExactly(1, 1);
    assertThat(report.sheets()).extracting(DeliveryReport.Sheet::unchanged).containsExactly(1, 0);
    assertThat(returned("persons")).hasSize(1);
  }

  /** Whatever rows are spoilt, those taken and those given back are those that were sent. */
  @Test
  void losesNoRowWhateverIsSpoilt() {
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      var prefix = "VR" + seed + "-";
      var persons = new StringBuilder(PERSONS);
      var departures = new StringBuilder(DEPARTURES);
      for (int at = 0; at < 60; at++) {
        var sex = random.nextInt(6) == 0 ? "?" : "male";
        var key = random.nextInt(20) == 0 ? "" : prefix + (random.nextInt(15) == 0 ? 1 : at);
        var more = random.nextInt(25) == 0 ? ",extra" : "";
        persons.append("%s,N%d,%s,,%s\n".formatted(key, at, sex, more));
        var when = random.nextInt(9) == 0 ? "31/12/2022" : "2022-05-01 10:00";
        departures.append(
            "%sD%d,%s%d%s%s\n".formatted(prefix, at, prefix, random.nextInt(62), TO_CANADA, when));
      }
      var report =
          accept(
              csv("persons.csv", persons.toString()), csv("departures.csv", departures.toString()));

      int personsBack = returned("persons").size();
      int departuresBack = returned("departures").size();
      assertThat(kept("person", prefix) + personsBack).as("seed %d", seed).isEqualTo(60);
      assertThat(kept("departure", prefix) + departuresBack).as("seed %d", seed).isEqualTo(60);
      assertThat(orphans(prefix)).as("seed %d", seed).isZero();
      assertThat(report.sheets().stream().mapToInt(DeliveryReport.Sheet::refused).sum())
          .isEqualTo(personsBack + departuresBack);
      delete(target());
    }
  }

  private DeliveryReport accept(Path... files) {
    return deliveries
        .bringValid(Delivery.of(List.of(files)), DeliveryListener.NONE, target(), Locale.ENGLISH)
        .orThrow();
  }

  private List<String> refused(Path... files) {
    var outcome =
        deliveries.bringValid(
            Delivery.of(List.of(files)), DeliveryListener.NONE, target(), Locale.ENGLISH);
    return outcome instanceof Outcome.Refused<DeliveryReport>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  private Path target() {
    return folder.resolve("back.xlsx");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The rows of a sheet of the returned workbook by column, without headings and explanations. */
  private List<Map<String, String>> returned(String sheet) {
    var rows = new ArrayList<Map<String, String>>();
    if (!Files.exists(target())) {
      return rows;
    }
    try (var arrival = Arrival.open(List.of(NamedFile.of(target())), Limits.DEFAULT)) {
      var headings = new TreeMap<Integer, String>();
      for (var source : arrival.sheets()) {
        if (source.name().equals(sheet)) {
          source.read(row -> {
            if (row.number() == 1) {
              row.cells().forEach(cell -> headings.put(cell.column(), cell.text()));
            } else if (row.number() > 2) {
              var values = new TreeMap<String, String>();
              row.cells()
                  .forEach(
                      cell -> values.put(headings.getOrDefault(cell.column(), "?"), cell.text()));
              rows.add(values);
            }
          });
        }
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return rows;
  }

  private void write(
      Path file, List<Map<String, String>> persons, List<Map<String, String>> departures) {
    persons.forEach(row -> row.remove("refused_because"));
    departures.forEach(row -> row.remove("refused_because"));
    workbook.write(file, Map.of("persons", persons, "departures", departures));
  }

  private static long refusedRows(Outcome<DeliveryReport> outcome) {
    return outcome instanceof Outcome.Refused<DeliveryReport>(var refusals)
        ? refusals.stream()
            .flatMap(refusal -> refusal.location().stream())
            .map(at -> at.sheet() + at.row())
            .distinct()
            .count()
        : 0;
  }

  private int kept(String kind, String keys) {
    var table = kind.equals("person") ? "people.person" : "movement.departure";
    return database
        .sql("select count(*) from " + table + " where record_key like :keys || '%'")
        .param("keys", keys)
        .query(Integer.class)
        .single();
  }

  private int orphans(String keys) {
    return database
        .sql(
            """
            select count(*) from movement.departure
            where record_key like :keys || '%'
              and (not exists (select from people.person where person.id = departure.person)
                or not exists (select from ledger.statement where source_id = departure.id))
            """)
        .param("keys", keys)
        .query(Integer.class)
        .single();
  }

  private static List<String> counts(DeliveryReport report) {
    return report.sheets().stream()
        .map(it -> "%s %d %d %d".formatted(it.name(), it.read(), it.added(), it.refused()))
        .map(text -> text.substring(text.lastIndexOf('/') + 1))
        .toList();
  }

  private static List<String> codes(DeliveryReport report) {
    return report.refusals().stream().map(Refusal::code).toList();
  }

  private Path csv(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
