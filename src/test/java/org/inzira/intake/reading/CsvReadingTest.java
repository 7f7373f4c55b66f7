package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

  private static final Limits LIMITS = Limits.DEFAULT;

  @TempDir Path folder;

  @Test
  void readsUtf8WithAndWithoutMark() {
    assertThat(texts("a,b\né,ë\n")).containsExactly(List.of("a", "b"), List.of("é", "ë"));
    assertThat(texts("\ufeffa,b\né,ë")).containsExactly(List.of("a", "b"), List.of("é", "ë"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsUtf16WithMark(String charset) {
    var bytes = "\ufeffa;b\nአበበ;é".getBytes(Charset.forName(charset));

    assertThat(texts(bytes)).containsExactly(List.of("a", "b"), List.of("አበበ", "é"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void detectsTheDelimiterOutsideQuotes(String delimiter) {
    var text = "\"x,;;,\"" + delimiter + "b\n1" + delimiter + "2\n";

    assertThat(texts(text)).containsExactly(List.of("x,;;,", "b"), List.of("1", "2"));
  }

  @Test
  void readsQuotesLineEndsAndBlankLinesAsASpreadsheetDoes() {
    var rows = rows(bytes("a,b\r\n\r\n\"two\nlines\",\"say \"\"no\"\"\"\r1,\n"));

    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4);
    assertThat(rows.get(1).cells())
        .extracting(Cell::text)
        .containsExactly("two\nlines", "say \"no\"");
  }

  @Test
  void leavesTextUntouched() {
    var values = List.of("=1+1", "+250788123456", "-2.5", "@a", " \tx ", "03", "1E7");

    assertThat(texts("a,b,c,d,e,f,g\n" + String.join(",", values))).last().isEqualTo(values);
  }

  @Test
  void refusesRaggedRowsEachWithItsRow() {
    var rows = rows(bytes("a,b\n1\n1,2,3\n1,2\n"));

    assertThat(rows.get(1).flaws()).containsExactly(Refusal.of("IN-020", "1", "2"));
    assertThat(rows.get(2).flaws()).containsExactly(Refusal.of("IN-020", "3", "2"));
    assertThat(rows.get(3).flaws()).isEmpty();
  }

  @Test
  void refusesOtherEncodings() {
    assertThat(refusal("a,b\né,1\n".getBytes(StandardCharsets.ISO_8859_1)).code())
        .isEqualTo("IN-016");
    assertThat(refusal("a,b\n1,2".getBytes(StandardCharsets.UTF_16LE)).code()).isEqualTo("IN-017");
  }

  @Test
  void refusesSignsThatAreNoText() {
    assertThat(refusal(bytes("a,b\n1,\0\n"))).isEqualTo(Refusal.of("IN-017", "paper.csv", "2"));
  }

  @Test
  void refusesQuotesThatAreNotClosed() {
    assertThat(refusal(bytes("a,b\n1,2\n\"3,4\n5,6\n")))
        .isEqualTo(Refusal.of("IN-018", "paper.csv", "3"));
    assertThat(refusal(bytes("a,b\n\"1\"x,2\n"))).isEqualTo(Refusal.of("IN-019", "paper.csv", "2"));
  }

  @Test
  void endsAnOpenQuoteAtTheLongestCell() {
    assertThat(refusal(bytes("a\n\"" + "x".repeat(LIMITS.cellCharactersMax() + 1))).code())
        .isEqualTo("IN-024");
  }

  @Test
  void refusesMoreColumnsThanASheetMayHave() {
    assertThat(refusal(bytes(",".repeat(LIMITS.columnsMax()))).code()).isEqualTo("IN-037");
  }

  private List<List<String>> texts(String text) {
    return texts(bytes(text));
  }

  private List<List<String>> texts(byte[] bytes) {
    return rows(bytes).stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }

  private List<SheetRow> rows(byte[] bytes) {
    var rows = new ArrayList<SheetRow>();
    try {
      sheet(bytes).read(rows::add);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return rows;
  }

  private Refusal refusal(byte[] bytes) {
    return catchThrowableOfType(UnfitFileException.class, () -> sheet(bytes).read(row -> {}))
        .refusal();
  }

  private SheetSource sheet(byte[] bytes) {
    try {
      var file = Files.write(folder.resolve("paper.csv"), bytes);
      try (var arrival = Arrival.open(List.of(NamedFile.of(file)), LIMITS)) {
        assertThat(arrival.refusals()).isEmpty();
        return arrival.sheets().getFirst();
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
