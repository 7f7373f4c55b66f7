package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.PaperWorkbook.number;
import static org.inzira.intake.reading.PaperWorkbook.row;
import static org.inzira.intake.reading.PaperWorkbook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A good workbook and a good CSV file, spoilt at random places by a seeded generator: whatever
 * comes of it, nothing but a refusal is ever thrown.
 */
@Timeout(60)
class MutatedFilesTest {

  private static final int ROUNDS = 1_500;
  private static final List<String> MARKUP =
      List.of(
          "<",
          ">",
          "\"",
          "/",
          "&",
          "&amp;",
          "&#0;",
          "&#xD800;",
          "<c>",
          "</c>",
          "<row>",
          "</row>",
          "<v>",
          "</v>",
          "<f>",
          "<is>",
          "<t>",
          "<!--",
          "<![CDATA[",
          "<?x",
          "<!DOCTYPE a>",
          " r=\"",
          " t=\"s\"",
          " t=\"d\"",
          "-1",
          "99999999999",
          "1E999",
          "_x0000_",
          "\u0000",
          "\ud83d\ude42");
  private static final List<String> TEXT =
      List.of(
          "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\0", "\ufeff", "=", "'", "#", "é", "😀",
          "sep=");

  @TempDir Path folder;

  @Test
  void throwsNothingButRefusalsAtSpoiltBytes() throws IOException {
    var good = Files.readAllBytes(paper().write(folder.resolve("good.xlsx")));
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var bad = good.clone();
      for (int spoilt = 0; spoilt <= random.nextInt(8); spoilt++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }

      reads(seed, Files.write(folder.resolve("bad.xlsx"), cut(bad, random)));
    }
  }

  @Test
  void throwsNothingButRefusalsAtSpoiltMarkup() throws IOException {
    var good = parts(paper().write(folder.resolve("good.xlsx")));
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var bad = new LinkedHashMap<>(good);
      var names = new ArrayList<>(good.keySet());
      for (int spoilt = 0; spoilt <= random.nextInt(4); spoilt++) {
        bad.computeIfPresent(
            names.get(random.nextInt(names.size())), (name, text) -> spoilt(text, MARKUP, random));
      }

      reads(seed, zip(bad));
    }
  }

  @Test
  void throwsNothingButRefusalsAtSpoiltText() throws IOException {
    var good = "record_key,given_name,sex\nP-1,\"Aline, the \"\"old\"\"\",female\nP-2,Éric,male\n";
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var bad = good;
      for (int spoilt = 0; spoilt <= random.nextInt(6); spoilt++) {
        bad = spoilt(bad, TEXT, random);
      }
      var bytes =
          bad.getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);

      reads(seed, Files.write(folder.resolve("bad.csv"), cut(bytes, random)));
    }
  }

  private static void reads(int seed, Path file) {
    assertThat(ArrivalOfTests.refusal(file)).as("seed %d", seed).matches("(IN-\\d{3})?");
  }

  private static byte[] cut(byte[] bytes, Random random) {
    return random.nextInt(10) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : bytes;
  }

  private static String spoilt(String text, List<String> words, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = random.nextBoolean() ? at : Math.min(text.length(), at + random.nextInt(12));
    return text.substring(0, at) + words.get(random.nextInt(words.size())) + text.substring(end);
  }

  private static PaperWorkbook paper() {
    return new PaperWorkbook()
        .styles("0", "14", "[$-409]d mmm yyyy")
        .part("xl/sharedStrings.xml", "<sst><si><t>Aline</t></si><si><r><t>É</t></r></si></sst>")
        .sheet(
            "persons",
            row(1, "record_key", "given_name", "birth_date")
                + "<row r=\"2\">%s<c t=\"s\"><v>0</v></c>%s</row>"
                    .formatted(text("P-1"), number(1, "33000"))
                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c></row>",
            "<mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells>");
  }

  private static Map<String, String> parts(Path file) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : zip.stream().toList()) {
        parts.put(
            part.getName(),
            new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private Path zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("bad.xlsx"), bytes.toByteArray());
  }
}
