package org.inzira.intake.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.kernel.Refusal;

/**
 * A CSV file as a sheet. UTF-8, or UTF-16 when its mark says so; comma, semicolon or tab, whichever
 * the first line uses most. All values are text: CSV knows no formulas and no dates.
 */
record CsvSheet(Path path, String file, Limits limits) implements SheetSource {

  private static final int MARK_MAX = 64 * 1024;

  /** The base name of the file. */
  @Override
  public String name() {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  @Override
  public Survey survey() throws IOException {
    var rows = new int[1];
    read(row -> rows[0]++);
    return new Survey(rows[0], List.of());
  }

  @Override
  public void read(Visitor visitor) throws IOException {
    try (var in = Files.newInputStream(path);
        var text = text(in)) {
      var rows = new CsvRows(text, delimiter(text), file, limits);
      int width = 0;
      for (var fields = rows.next(); fields.isPresent(); fields = rows.next()) {
        var values = fields.get();
        if (values.stream().allMatch(String::isBlank)) {
          continue;
        }
        width = width == 0 ? values.size() : width;
        visitor.row(row(rows.row(), values, width));
      }
    } catch (java.nio.charset.CharacterCodingException malformed) {
      throw new UnfitFileException("IN-016", file, "1");
    }
  }

  private static SheetRow row(int number, List<String> values, int width) {
    var flaws = new ArrayList<Refusal>();
    if (values.size() != width) {
      flaws.add(Refusal.of("IN-020", "" + values.size(), "" + width));
    }
    var cells =
        IntStream.range(0, values.size())
            .filter(column -> !values.get(column).isBlank())
            .mapToObj(column -> new Cell(column, Kind.TEXT, values.get(column)))
            .toList();
    return new SheetRow(number, cells, flaws);
  }

  private static BufferedReader text(InputStream file) throws IOException {
    var in = new java.io.PushbackInputStream(file, 3);
    var start = in.readNBytes(3);
    var charset = charset(start);
    int mark = charset.equals(StandardCharsets.UTF_8) ? (isUtf8Mark(start) ? 3 : 0) : 2;
    in.unread(start, mark, start.length - mark);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(new InputStreamReader(in, decoder), MARK_MAX);
  }

  private static boolean isUtf8Mark(byte[] start) {
    return start.length == 3
        && start[0] == (byte) 0xEF
        && start[1] == (byte) 0xBB
        && start[2] == (byte) 0xBF;
  }

  private static Charset charset(byte[] start) {
    if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** Looks at the first line, outside quotes, without consuming it. */
  private static char delimiter(BufferedReader text) throws IOException {
    var counts = new int[3];
    boolean quoted = false;
    text.mark(MARK_MAX);
    for (int read = 0, at = text.read(); at >= 0 && read < MARK_MAX - 1; at = text.read()) {
      read++;
      quoted ^= at == '"';
      if (!quoted && (at == '\n' || at == '\r')) {
        break;
      }
      int known = quoted ? -1 : ",;\t".indexOf(at);
      if (known >= 0) {
        counts[known]++;
      }
    }
    text.reset();
    int best = counts[1] > counts[0] ? 1 : 0;
    return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
  }
}
