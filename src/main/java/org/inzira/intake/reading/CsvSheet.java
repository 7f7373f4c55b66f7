package org.inzira.intake.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.kernel.CsvText;
import org.inzira.kernel.Refusal;

/**
 * A CSV file as a sheet. UTF-8, or UTF-16 when its mark says so; comma, semicolon or tab, whichever
 * the first line uses most. All values are text: CSV knows no formulas and no dates.
 */
final class CsvSheet implements SheetSource {

  private static final int MARK_MAX = 64 * 1024;
  private static final String DELIMITERS = ",;\t";

  /** The first line by which a spreadsheet program tells itself how the others are divided. */
  private static final Pattern DIVIDED = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);

  /** What a spreadsheet program leaves of a long number when it writes text. */
  private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d([.,]\\d+)?E\\+\\d{2,3}");

  private final FileStamp stamp;
  private final String file;
  private final Limits limits;

  CsvSheet(FileStamp stamp, String file, Limits limits) {
    this.stamp = stamp;
    this.file = file;
    this.limits = limits;
  }

  @Override
  public String file() {
    return file;
  }

  /** The base name of the file. */
  @Override
  public String name() {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  @Override
  public boolean isHidden() {
    return false;
  }

  @Override
  public Survey survey() throws IOException {
    var rows = new int[1];
    read(row -> rows[0]++);
    return new Survey(rows[0], List.of(), Survey.NONE);
  }

  @Override
  public void read(Visitor visitor) throws IOException {
    try (var in = Files.newInputStream(stamp.path());
        var text = text(in)) {
      var rows = rows(text);
      int width = 0;
      for (var fields = rows.next(); fields.isPresent(); fields = rows.next()) {
        var values = fields.get();
        if (values.stream().allMatch(String::isBlank)) {
          continue;
        }
        width = width == 0 ? values.size() : width;
        visitor.row(row(rows.row(), values, width));
      }
    } catch (CharacterCodingException malformed) {
      throw new UnfitFileException("IN-016", file, "1");
    }
    stamp.check(file);
  }

  private CsvRows rows(BufferedReader text) throws IOException {
    var first = firstLines(text);
    var divided = DIVIDED.matcher(first.lines().findFirst().orElse(""));
    char delimiter = divided.matches() ? divided.group(1).charAt(0) : delimiter(first);
    var rows = new CsvRows(text, delimiter, file, limits);
    if (divided.matches()) {
      rows.next();
    }
    return rows;
  }

  private static SheetRow row(int number, List<String> values, int width) {
    var flaws = new ArrayList<Refusal>();
    if (values.size() != width) {
      flaws.add(Refusal.of("IN-020", "" + values.size(), "" + width));
    }
    var cells =
        IntStream.range(0, values.size())
            .filter(column -> !values.get(column).isBlank())
            .mapToObj(column -> cell(column, CsvText.read(values.get(column))))
            .toList();
    return new SheetRow(number, cells, flaws);
  }

  private static Cell cell(int column, String text) {
    return ROUNDED.matcher(text.strip()).matches()
        ? new Cell(column, Kind.NOT_EXACT, text.strip())
        : CellValues.text(column, text);
  }

  private static BufferedReader text(InputStream file) throws IOException {
    var in = new PushbackInputStream(file, 3);
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

  /** The first lines, as many as it takes to see how they are divided; nothing is consumed. */
  private static String firstLines(BufferedReader text) throws IOException {
    var lines = new StringBuilder();
    boolean quoted = false;
    boolean divided = false;
    text.mark(MARK_MAX);
    for (int at = text.read(); at >= 0 && lines.length() < MARK_MAX - 2; at = text.read()) {
      lines.append((char) at);
      quoted ^= at == '"';
      divided |= !quoted && DELIMITERS.indexOf(at) >= 0;
      if (divided && !quoted && (at == '\n' || at == '\r')) {
        break;
      }
    }
    text.reset();
    return lines.toString();
  }

  /** The delimiter that stands most often outside quotes. */
  private static char delimiter(String lines) {
    var counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int at = 0; at < lines.length(); at++) {
      quoted ^= lines.charAt(at) == '"';
      int known = quoted ? -1 : DELIMITERS.indexOf(lines.charAt(at));
      if (known >= 0) {
        counts[known]++;
      }
    }
    int best = counts[1] > counts[0] ? 1 : 0;
    return DELIMITERS.charAt(counts[2] > counts[best] ? 2 : best);
  }
}
