package org.inzira.figures.snapshot;

import java.time.Year;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;

/**
 * What the catalogue said of one year at one block, as plain data in a fixed order: whoever has it
 * can print the year again in the same words, and count it again by the same definitions.
 *
 * @param format how it is written; a later one may be written otherwise
 * @param takenAt the moment, to the second, as {@code 2026-03-01T10:00:00Z}
 * @param country the country of the mission, by its code of three letters
 * @param years every recorded year up to this one
 * @param counts all cells of the year and of the year before; of earlier years totals, and the
 *     cells that tell the parts of a figure apart
 * @param nil the figures that were stated to be zero
 * @param names what things were called, by language
 */
public record FigureSnapshot(
    int format,
    int year,
    String takenAt,
    Anchor anchor,
    String country,
    List<Integer> years,
    List<Definition> definitions,
    List<Measured> measures,
    List<Counts> counts,
    List<Note> notes,
    List<Nil> nil,
    Map<String, Names> names) {

  /** How snapshots are written today. */
  public static final int FORMAT = 1;

  public FigureSnapshot {
    years = years.stream().sorted().toList();
    definitions = List.copyOf(definitions);
    measures = measures.stream().sorted(Comparator.comparing(Measured::code)).toList();
    counts = counts.stream().sorted(Counts.ORDER).toList();
    notes = notes.stream().sorted(Note.ORDER).toList();
    nil = nil.stream().sorted(Nil.ORDER).toList();
    names = Map.copyOf(names);
  }

  /** The last block whose postings are in the numbers; number 0 and no hash before the first. */
  public record Anchor(long block, String hash) {

    /** As {@code inzira ledger verify} reads it. */
    public String text() {
      return block + ":" + hash;
    }
  }

  /** Every word of a definition, as its file writes it. */
  public record Definition(
      String id,
      String programme,
      String counted,
      String unit,
      List<String> measures,
      Map<String, List<String>> where,
      List<String> exclusive,
      List<String> overlapping,
      int version,
      int since,
      Optional<String> partOf) {

    public Definition {
      measures = measures.stream().sorted().toList();
      where = Map.copyOf(where);
      exclusive = List.copyOf(exclusive);
      overlapping = List.copyOf(overlapping);
    }

    public static Definition of(FigureDefinition figure) {
      var where = new TreeMap<String, List<String>>();
      figure
          .where()
          .forEach((by, values) -> where.put(by.code(), values.stream().sorted().toList()));
      return new Definition(
          figure.id().value(),
          figure.programme().code(),
          figure.counted().name().toLowerCase(Locale.ROOT),
          figure.unit(),
          figure.measures().stream().map(MeasureCode::value).toList(),
          where,
          figure.exclusive().stream().map(Axis::code).toList(),
          figure.overlapping().stream().map(Axis::code).toList(),
          figure.version(),
          figure.since().getValue(),
          figure.partOf().map(FigureId::value));
    }

    /** The same to count by. */
    public FigureDefinition definition() {
      var conditions = new EnumMap<Dimension, Set<String>>(Dimension.class);
      where.forEach((by, values) -> conditions.put(named(Dimension.class, by), Set.copyOf(values)));
      return new FigureDefinition(
          new FigureId(id),
          named(Programme.class, programme),
          named(Counted.class, counted),
          unit,
          measures.stream().map(MeasureCode::new).collect(Collectors.toUnmodifiableSet()),
          conditions,
          exclusive.stream().map(Definition::axis).toList(),
          overlapping.stream().map(Definition::axis).toList(),
          version,
          Year.of(since),
          partOf.map(FigureId::new));
    }

    private static Axis axis(String code) {
      return Axis.find(code).orElseThrow(() -> new IllegalArgumentException("no axis " + code));
    }
  }

  /** What the chart said of a measure that figures count. */
  public record Measured(
      String code,
      String unit,
      String programme,
      List<String> required,
      boolean subjects,
      boolean headcounts,
      boolean confidential) {

    public Measured {
      required = required.stream().sorted().toList();
    }

    public static Measured of(Measure measure) {
      return new Measured(
          measure.code().value(),
          measure.unit(),
          measure.programme().code(),
          measure.required().stream().map(Dimension::code).toList(),
          measure.subjects(),
          measure.headcounts(),
          measure.confidential());
    }

    /** The same as the chart has it. */
    public Measure measure() {
      return new Measure(
          new MeasureCode(code),
          unit,
          named(Programme.class, programme),
          required.stream()
              .map(by -> named(Dimension.class, by))
              .collect(Collectors.toUnmodifiableSet()),
          subjects,
          headcounts,
          confidential);
    }
  }

  /**
   * The cells of one figure, year and axis by their keys; axis {@code total} has one, the figure
   * itself, and lacks it where nothing was recorded.
   */
  public record Counts(String figure, int year, String axis, Map<String, Count> cells) {

    private static final Comparator<Counts> ORDER =
        Comparator.comparing(Counts::figure)
            .thenComparingInt(Counts::year)
            .thenComparing(Counts::axis);

    public Counts {
      cells = Map.copyOf(cells);
    }
  }

  /** The two parts of a number: counted one by one, and by head. */
  public record Count(long individuals, long headcount) {}

  /** What is said beside a figure of a year, or beside one of its breakdowns. */
  public record Note(String figure, int year, String axis, String english, String french) {

    private static final Comparator<Note> ORDER =
        Comparator.comparing(Note::figure).thenComparingInt(Note::year).thenComparing(Note::axis);
  }

  /** A figure that was stated to be zero in a year. */
  public record Nil(String figure, int year) {

    private static final Comparator<Nil> ORDER =
        Comparator.comparing(Nil::figure).thenComparingInt(Nil::year);
  }

  /** What things are called in one language; cells by axis and key. */
  public record Names(
      Map<String, String> titles,
      Map<String, String> definitions,
      Map<String, String> axes,
      Map<String, Map<String, String>> cells) {

    public Names {
      titles = Map.copyOf(titles);
      definitions = Map.copyOf(definitions);
      axes = Map.copyOf(axes);
      cells = Map.copyOf(cells);
    }
  }

  /**
   * The canonical form: JSON without spaces, properties and keys in alphabetical order, numbers
   * whole, UTF-8. The same snapshot is always the same bytes.
   */
  public byte[] bytes() {
    return SnapshotJson.write(this);
  }

  /** The SHA-256 of {@link #bytes}, in hexadecimal. */
  public String hash() {
    return SnapshotJson.hash(bytes());
  }

  /**
   * Reads what {@link #bytes} wrote, now or in an earlier version. Refused is what no version wrote
   * ({@code FI-013}), and what a later one did ({@code FI-012}).
   */
  public static Outcome<FigureSnapshot> read(byte[] written) {
    return SnapshotJson.read(written);
  }

  private static <E extends Enum<E>> E named(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
