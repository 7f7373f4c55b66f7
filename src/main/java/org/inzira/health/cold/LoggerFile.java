package org.inzira.health.cold;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;

/**
 * Reads what a logger wrote: lines of a time and a temperature. Days with strokes are refused,
 * since nobody can tell 3/4 from 4/3.
 */
public final class LoggerFile {

  static final int BYTES_MAX = 4_000_000;
  static final int LINES_MAX = 60_000;
  private static final int FAULTS_MAX = 20;

  private static final Pattern ISO =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?");
  private static final Pattern POINTS =
      Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2}(:[0-9]{2})?");
  private static final DateTimeFormatter POINTED =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm[:ss]", Locale.ROOT)
          .withResolverStyle(java.time.format.ResolverStyle.STRICT);

  private final ZoneId zone;
  private final Instant now;
  private final List<Refusal> faults = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  private LoggerFile(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /** What the logger measured at a moment. */
  public record Sample(Instant at, Celsius celsius) {}

  /** Where in a line time and temperature stand; a time may be two cells. */
  private record Columns(int day, int time, int celsius) {}

  /**
   * The samples in the order of time. Refused: a file too large ({@code CC-030}), with too many
   * lines ({@code CC-031}) or none ({@code CC-034}), lines without a time ({@code CC-032}) or
   * temperature ({@code CC-033}), or of the future ({@code CC-035}), each with its number.
   */
  public static Outcome<List<Sample>> read(byte[] bytes, ZoneId zone, Instant now) {
    if (bytes.length > BYTES_MAX) {
      return Outcome.refused(Refusal.of("CC-030", Integer.toString(BYTES_MAX / 1_000_000)));
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    if (lines.size() > LINES_MAX) {
      return Outcome.refused(Refusal.of("CC-031", Integer.toString(LINES_MAX)));
    }
    return new LoggerFile(zone, now).read(lines);
  }

  private Outcome<List<Sample>> read(List<String> lines) {
    var columns = Optional.<Columns>empty();
    for (int at = 0; at < lines.size() && faults.size() < FAULTS_MAX; at++) {
      var line = lines.get(at);
      if (line.isBlank()) {
        continue;
      }
      var cells = cells(line);
      if (columns.isEmpty()) {
        columns = Optional.of(columns(cells));
        if (isHeading(cells, columns.get())) {
          continue;
        }
      }
      take(cells, columns.get(), at + 1);
    }
    if (faults.isEmpty() && samples.isEmpty()) {
      faults.add(Refusal.of("CC-034"));
    }
    samples.sort(java.util.Comparator.comparing(Sample::at));
    return faults.isEmpty() ? Outcome.done(List.copyOf(samples)) : Outcome.refused(faults);
  }

  /** A comma may part cells or decimals; where there is a semicolon or a tab it parts nothing. */
  private static List<String> cells(String line) {
    var parting = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
    return Arrays.stream(line.split(parting, -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
        .toList();
  }

  private static Columns columns(List<String> heading) {
    int day = column(heading, "date|day|jour|timestamp");
    int time = column(heading, "^time|heure|hour");
    int celsius = column(heading, "temp|celsius|°c");
    if (celsius < 0 || (day < 0 && time < 0)) {
      return new Columns(0, -1, 1);
    }
    return day < 0
        ? new Columns(time, -1, celsius)
        : new Columns(day, time == day ? -1 : time, celsius);
  }

  private static int column(List<String> heading, String words) {
    var wanted = Pattern.compile(words);
    for (int at = 0; at < heading.size(); at++) {
      if (wanted.matcher(heading.get(at).toLowerCase(Locale.ROOT)).find()) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isHeading(List<String> cells, Columns columns) {
    return cells.size() > columns.celsius()
        && Celsius.read(cells.get(columns.celsius())).isEmpty()
        && cells.get(columns.day()).chars().noneMatch(Character::isDigit);
  }

  private void take(List<String> cells, Columns columns, int line) {
    int last = Math.max(columns.celsius(), Math.max(columns.day(), columns.time()));
    if (cells.size() <= last) {
      faults.add(Refusal.of("CC-032", Integer.toString(line)));
      return;
    }
    var written =
        columns.time() < 0
            ? cells.get(columns.day())
            : cells.get(columns.day()) + " " + cells.get(columns.time());
    var at = moment(written);
    var celsius = Celsius.read(cells.get(columns.celsius()));
    if (at.isEmpty()) {
      faults.add(Refusal.of("CC-032", Integer.toString(line)));
    } else if (at.get().isAfter(now)) {
      faults.add(Refusal.of("CC-035", Integer.toString(line)));
    }
    if (celsius.isEmpty()) {
      faults.add(Refusal.of("CC-033", Integer.toString(line)));
    }
    if (at.isPresent() && celsius.isPresent()) {
      samples.add(new Sample(at.get(), celsius.get()));
    }
  }

  private Optional<Instant> moment(String written) {
    try {
      if (ISO.matcher(written).matches()) {
        return Optional.of(LocalDateTime.parse(written.replace(' ', 'T')).atZone(zone).toInstant());
      }
      return POINTS.matcher(written).matches()
          ? Optional.of(LocalDateTime.parse(written, POINTED).atZone(zone).toInstant())
          : Optional.empty();
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }
}
