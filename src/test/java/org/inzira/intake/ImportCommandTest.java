package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.WordsOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

  private static final DeliveryReport.Sheet PERSONS =
      new DeliveryReport.Sheet("persons", PaperHandler.PERSON, 5, 2, 1, 1, 0, 1);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheTableAndEndsWithZeroWhenAllCameIn() {
    var notice = Refusal.of("IN-055", "1/2/22").at(new Location("persons", 3, "birth_date"));

    var status = call(List.of(), List.of(notice), "persons.csv");

    assertThat(status).isZero();
    assertThat(out.toString())
        .containsPattern("persons +5 +2 +1 +1 +0 +1")
        .contains("Note: persons!3 birth_date IN-055 The date 1/2/22", "Brought in.");
  }

  @Test
  void printsEveryRefusalWithItsPlaceAndEndsWithOne() {
    var refusals =
        List.of(
            Refusal.of("IN-050").at(new Location("persons", 3, "record_key")),
            Refusal.of("IN-030", "budget", "persons").at(new Location("budget", 0, "")),
            Refusal.of("IN-041"));

    var status = call(refusals, List.of(), "persons.csv");

    assertThat(status).isEqualTo(1);
    assertThat(err.toString().lines())
        .anyMatch(line -> line.startsWith("persons!3 record_key IN-050 This row has no record_key"))
        .anyMatch(line -> line.startsWith("budget IN-030 No records are kept"))
        .anyMatch(line -> line.startsWith("IN-041 Nothing to bring in"))
        .anyMatch(line -> line.equals("Refused: 3. Nothing was saved."));
  }

  @Test
  void onlyChecksWhenAskedTo() {
    assertThat(call(List.of(), List.of(), "--check", "persons.csv")).isZero();
    assertThat(out.toString()).contains("Nothing was saved.");
  }

  @Test
  void saysWhereTheRefusedRowsAreAndEndsWithOne(@TempDir Path folder) {
    var target = folder.resolve("back.xlsx");
    var refusals = List.of(Refusal.of("IN-050").at(new Location("persons", 3, "record_key")));

    var status =
        call(refusals, List.of(), "--accept-valid", "--returned", target.toString(), "persons.csv");

    assertThat(status).isEqualTo(1);
    assertThat(out.toString()).contains("1 refused rows were written to " + target);
    assertThat(err.toString()).contains("persons!3 record_key IN-050");
  }

  @Test
  void writesOverNoRowsThatWentBackEarlier(@TempDir Path folder) throws IOException {
    var target = Files.createFile(folder.resolve("back.xlsx"));

    var status =
        call(List.of(), List.of(), "--accept-valid", "--returned", target.toString(), "a.csv");

    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains("is there already");
  }

  @Test
  void endsWithTwoWithoutAFile() {
    assertThat(call(List.of(), List.of())).isEqualTo(2);
  }

  private int call(List<Refusal> refusals, List<Refusal> notices, String... words) {
    var deliveries = new PaperDeliveries(new DeliveryReport(List.of(PERSONS), refusals, notices));
    var texts = WordsOfTests.texts(ZoneId.of("Africa/Kigali"));
    return new CommandLine(new ImportCommand(deliveries, texts))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  /** Says the same of every delivery. */
  private record PaperDeliveries(DeliveryReport report) implements Deliveries {

    @Override
    public Outcome<DeliveryReport> check(Delivery delivery, DeliveryListener listener) {
      return bring(delivery, listener);
    }

    @Override
    public Outcome<DeliveryReport> bring(Delivery delivery, DeliveryListener listener) {
      listener.reported(report);
      return report.refusals().isEmpty()
          ? Outcome.done(report)
          : Outcome.refused(report.refusals());
    }

    @Override
    public Outcome<DeliveryReport> bringValid(
        Delivery delivery, DeliveryListener listener, Path returned, Locale language) {
      listener.reported(report);
      return Outcome.done(report);
    }
  }
}
