package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million rows through the import command in a process of its own, in an empty home. What the
 * process ever held of the machine's memory, the system says itself; the database is another
 * process. Run it with {@code mvn test -Dtest=MillionRowsTest -Dtest.tags.included=bench
 * -Dtest.tags.excluded=}; it takes half an hour.
 */
@Tag("bench")
class MillionRowsTest {

  private static final int ROWS = Integer.getInteger("inzira.rows", 1_000_000);
  private static final long MEGABYTES_MAX = 512;
  private static final String HEAP = System.getProperty("inzira.heap", "256m");

  private static final List<String> WORDS =
      List.of(
          "record_key",
          "given_name",
          "family_name",
          "sex",
          "nationality",
          "Aline",
          "Uwimana",
          "female",
          "male",
          "COD",
          "person",
          "asylum_country",
          "destination",
          "pathway",
          "category",
          "uplift_at",
          "RWA",
          "CAN",
          "resettlement",
          "refugee");

  @TempDir Path folder;

  /** Persons and what refers to them, with the common table of texts that spreadsheets write. */
  @Test
  void importsAWorkbookOfAMillionRowsInLittleMemory() throws Exception {
    var file = folder.resolve("million.xlsx");
    writeWorkbook(file);

    assertThat(run(file)).contains("departures", "persons");
  }

  @Test
  void importsACsvFileOfAMillionRowsInLittleMemory() throws Exception {
    var file = folder.resolve("distributions.csv");
    try (var text = Files.newBufferedWriter(file)) {
      text.write("record_key,item,quantity,consignee,place_of_use,distributed_on\n");
      for (int row = 1; row <= ROWS; row++) {
        text.write(
            "DI-%07d,%s,%d,District health office,%s,%s\n"
                .formatted(row, item(row), 1 + row % 500, place(row), day(row)));
      }
    }

    assertThat(run(file)).contains("distributions");
  }

  /** The table that the command printed, once it ended well and within its memory. */
  private String run(Path file) throws Exception {
    var home = Files.createDirectories(folder.resolve("home"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var output = folder.resolve("output.txt");
    var command =
        new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx" + HEAP,
            "-Duser.language=en",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.inzira.Inzira",
            "import",
            file.toString());
    command.environment().put("INZIRA_HOME", home.toString());
    command.redirectErrorStream(true).redirectOutput(output.toFile());
    var start = Instant.now();
    var process = command.start();
    long kilobytes = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      kilobytes = Math.max(kilobytes, peak(process.pid()));
    }
    var said = Files.readString(output);
    System.out.printf(
        "%s: %d rows, %d MB of file, %d s, at most %d MB of memory (heap %s)%n%s%n",
        file.getFileName(),
        ROWS,
        Files.size(file) >> 20,
        Duration.between(start, Instant.now()).toSeconds(),
        kilobytes >> 10,
        HEAP,
        said.lines().filter(line -> !line.contains(" of ")).toList());
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(kilobytes >> 10).isLessThan(MEGABYTES_MAX);
    return said;
  }

  /** The high-water mark of a process's resident memory; 0 when it has just ended. */
  private static long peak(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  private static void writeWorkbook(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      var part = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      part(zip, part, "xl/workbook.xml");
      part.write("<workbook xmlns:r=\"r\"><sheets><sheet name=\"persons\" r:id=\"r1\"/>");
      part.write("<sheet name=\"departures\" r:id=\"r2\"/></sheets></workbook>");
      part(zip, part, "xl/_rels/workbook.xml.rels");
      part.write("<Relationships>" + relation(1) + relation(2) + "</Relationships>");
      part(zip, part, "xl/styles.xml");
      part.write("<styleSheet><cellXfs><xf/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
      part(zip, part, "xl/sharedStrings.xml");
      writeTexts(part);
      part(zip, part, "xl/worksheets/s1.xml");
      writePersons(part);
      part(zip, part, "xl/worksheets/s2.xml");
      writeDepartures(part);
      part.flush();
    }
  }

  private static String relation(int sheet) {
    return "<Relationship Id=\"r%1$d\" Type=\"x/worksheet\" Target=\"worksheets/s%1$d.xml\"/>"
        .formatted(sheet);
  }

  /** Each key once, as spreadsheet programs write them, then the words. */
  private static void writeTexts(Writer part) throws IOException {
    part.write("<sst>");
    for (int at = 0; at < ROWS; at++) {
      part.write("<si><t>%s-%07d</t></si>".formatted(at % 2 == 0 ? "P" : "D", at / 2));
    }
    for (var word : WORDS) {
      part.write("<si><t>" + word + "</t></si>");
    }
    part.write("</sst>");
  }

  private static void writePersons(Writer part) throws IOException {
    part.write("<worksheet><sheetData>");
    row(part, 1, words("record_key", "given_name", "family_name", "sex", "nationality"));
    for (int at = 0; at < ROWS / 2; at++) {
      var sex = at % 2 == 0 ? "female" : "male";
      row(part, at + 2, shared(2 * at), words("Aline", "Uwimana", sex, "COD"));
    }
    part.write("</sheetData></worksheet>");
  }

  private static void writeDepartures(Writer part) throws IOException {
    part.write("<worksheet><sheetData>");
    row(
        part,
        1,
        words("record_key", "person", "asylum_country", "destination"),
        words("pathway", "category", "uplift_at"));
    for (int at = 0; at < ROWS / 2; at++) {
      row(
          part,
          at + 2,
          shared(2 * at + 1) + shared(2 * at),
          words("RWA", "CAN", "resettlement", "refugee"),
          "<c s=\"1\"><v>%d.5</v></c>".formatted(44562 + at % 365));
    }
    part.write("</sheetData></worksheet>");
  }

  private static void part(ZipOutputStream zip, Writer part, String name) throws IOException {
    part.flush();
    zip.putNextEntry(new ZipEntry(name));
  }

  private static void row(Writer part, int number, String... cells) throws IOException {
    part.write("<row r=\"" + number + "\">" + String.join("", cells) + "</row>");
  }

  private static String words(String... words) {
    return Stream.of(words)
        .map(word -> shared(ROWS + WORDS.indexOf(word)))
        .collect(Collectors.joining());
  }

  private static String shared(int number) {
    return "<c t=\"s\"><v>" + number + "</v></c>";
  }

  private static String item(int row) {
    return row % 2 == 0 ? "hygiene_kit" : "n95_mask";
  }

  private static String place(int row) {
    return row % 3 == 0 ? "RW45-GATUNA" : "RW52-KAGITUMBA";
  }

  private static LocalDate day(int row) {
    return LocalDate.of(2022, 1, 1).plusDays(row % 365);
  }
}
