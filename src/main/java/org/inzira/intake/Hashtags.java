package org.inzira.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.intake.reading.Hashtag;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;

/** By which HXL hashtags the columns of a sheet are known. */
final class Hashtags {

  private static final Map<String, String> KNOWN = known();

  private final Map<Field, List<Hashtag>> columns = new LinkedHashMap<>();

  private Hashtags() {}

  static Hashtags of(SheetLayout layout) {
    var hashtags = new Hashtags();
    layout.columns().forEach(column -> hashtags.columns.put(column, of(column)));
    return hashtags;
  }

  /** All that a column goes by; the first is the one to write. */
  static List<Hashtag> of(Field column) {
    var known = KNOWN.get(column.name());
    var written = known == null ? byType(column) : known;
    return Stream.of(written.split(",", -1))
        .map(text -> Hashtag.read(text).orElseThrow(() -> new IllegalStateException(text)))
        .toList();
  }

  /**
   * The columns that a hashtag may mean: those it says most of; if it names none but only one
   * column of the sheet has its tag, that one.
   */
  List<Field> columns(Hashtag hashtag) {
    var fitting = new ArrayList<Field>();
    int most = -1;
    for (var column : columns.keySet()) {
      int said = said(column, hashtag);
      if (said > most) {
        fitting.clear();
        most = said;
      }
      if (said == most && said >= 0) {
        fitting.add(column);
      }
    }
    return fitting.isEmpty() ? vague(hashtag) : fitting;
  }

  private List<Field> vague(Hashtag hashtag) {
    return columns.keySet().stream()
        .filter(column -> !isCount(column))
        .filter(column -> tags(column).stream().anyMatch(hashtag::isWithin))
        .toList();
  }

  /** How many attributes of a column the hashtag says, -1 when it means another. */
  private int said(Field column, Hashtag hashtag) {
    return tags(column).stream()
        .filter(tag -> isCount(column) ? tag.isLike(hashtag) : tag.isWithin(hashtag))
        .map(tag -> tag.attributes().size())
        .max(Comparator.naturalOrder())
        .orElse(-1);
  }

  private List<Hashtag> tags(Field column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /** An attribute more makes a number another number: {@code #reached +children}. */
  private static boolean isCount(Field column) {
    return column.type() instanceof FieldType.Whole;
  }

  private static String byType(Field column) {
    var tag =
        switch (column.type()) {
          case FieldType.Day _, FieldType.Moment _ -> "#date";
          case FieldType.Country _, FieldType.Nationality _ -> "#country";
          case FieldType.Place _ -> "#loc";
          case FieldType.Whole _ -> "#indicator+num";
          case FieldType.Reference _ -> "#meta+id";
          case FieldType.Text _, FieldType.Code _, FieldType.YesNo _ -> "#description";
        };
    return tag + "+" + column.name();
  }

  private static Map<String, String> known() {
    var known = new Properties();
    try (var in = Hashtags.class.getResourceAsStream("hashtags.properties");
        var text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      known.load(text);
      return known.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(name -> name, known::getProperty));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
