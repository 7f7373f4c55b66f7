package org.inzira.figures;

import java.time.Year;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.kernel.CountryCode;
import org.springframework.beans.factory.ObjectProvider;

/** Numbers by cell: values, or differences of values. Missing is zero. */
final class Cells {

  /** The axis that has one cell, the figure itself. */
  static final String TOTAL = "total";

  /** Where cells are read: what is kept, or what was known at the end of an earlier day. */
  interface Source {

    /** The totals of some years for these figures at least. */
    Cells totals(List<FigureDefinition> figures, Year... years);

    /** The cells of one figure and axis, and its total. */
    Cells cells(FigureDefinition figure, Year year, Axis axis);

    /** The figures that were stated to be zero in a year. */
    Set<FigureId> nil(Year year);

    /** The years in which anything was recorded, oldest first. */
    List<Year> years();
  }

  /** Where is read what people say of figures. */
  interface Remarks {

    /** The notes of whole figures in a year. */
    Map<FigureId, FigureNotes.Note> notes(Year year);

    /** The note of one breakdown. */
    Optional<FigureNotes.Note> note(FigureId figure, Year year, Axis axis);
  }

  /** What figures, axes and cells are called. */
  interface Names {

    String title(FigureId figure, Locale language);

    String definition(FigureId figure, Locale language);

    String axis(Axis axis, Locale language);

    String cell(Axis axis, String key, Locale language);
  }

  /** Where is found what was published of a year and of those that are told beside it. */
  interface Beside {

    List<FigureSnapshot> beside(Year year);

    /** What those keep who publish. */
    static Beside of(ObjectProvider<PublishedSnapshots> keepers) {
      return year -> keepers.stream().flatMap(editions -> editions.beside(year).stream()).toList();
    }
  }

  /** Everything that figures are read from. */
  record Basis(
      Catalogue catalogue,
      Source cells,
      Remarks remarks,
      FigureAccess access,
      Names words,
      CountryCode country,
      Beside published) {

    /** The same with other cells. */
    Basis with(Source others) {
      return new Basis(catalogue, others, remarks, access, words, country, published);
    }
  }

  /** Where a number stands. */
  record Key(FigureId figure, int version, Year year, String axis, String key)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.<Key, String>comparing(cell -> cell.figure().value())
            .thenComparingInt(Key::version)
            .thenComparing(Key::year)
            .thenComparing(Key::axis)
            .thenComparing(Key::key);

    static Key total(FigureDefinition figure, Year year) {
      return new Key(figure.id(), figure.version(), year, TOTAL, TOTAL);
    }

    static Key of(FigureDefinition figure, Year year, Axis axis, String key) {
      return new Key(figure.id(), figure.version(), year, axis.code(), key);
    }

    boolean isTotal() {
      return axis.equals(TOTAL);
    }

    private boolean isOf(Key total) {
      return figure.equals(total.figure) && version == total.version && year.equals(total.year);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** The two parts of a number. */
  record Amount(long individuals, long headcount) {

    static final Amount ZERO = new Amount(0, 0);

    Amount plus(Amount other) {
      return new Amount(individuals + other.individuals, headcount + other.headcount);
    }

    Amount minus(Amount other) {
      return new Amount(individuals - other.individuals, headcount - other.headcount);
    }

    boolean isZero() {
      return individuals == 0 && headcount == 0;
    }

    long sum() {
      return individuals + headcount;
    }
  }

  private final Map<Key, Amount> amounts = new TreeMap<>();

  /** Adds to a cell; adding nothing still makes it known. */
  void add(Key key, Amount amount) {
    amounts.merge(key, amount, Amount::plus);
  }

  Amount get(Key key) {
    return amounts.getOrDefault(key, Amount.ZERO);
  }

  /** Whether any cell of this total's figure, version and year holds something. */
  boolean isMoved(Key total) {
    return amounts.entrySet().stream()
        .anyMatch(entry -> !entry.getValue().isZero() && entry.getKey().isOf(total));
  }

  boolean contains(Key key) {
    return amounts.containsKey(key);
  }

  /** Every cell that was named, in a fixed order. */
  Map<Key, Amount> amounts() {
    return Collections.unmodifiableMap(amounts);
  }

  /** What stands under each key, of the cells of one axis; totals and empty cells left out. */
  Map<String, Long> sums() {
    var sums = new HashMap<String, Long>();
    amounts.forEach((key, amount) -> {
      if (!key.isTotal() && amount.sum() != 0) {
        sums.put(key.key(), amount.sum());
      }
    });
    return sums;
  }

  /** What must be added to the other to reach this; cells that agree are left out. */
  Cells minus(Cells other) {
    var difference = new Cells();
    amounts.forEach((key, amount) -> difference.add(key, amount.minus(other.get(key))));
    other.amounts.forEach((key, amount) -> {
      if (!amounts.containsKey(key)) {
        difference.add(key, Amount.ZERO.minus(amount));
      }
    });
    difference.amounts.values().removeIf(Amount::isZero);
    return difference;
  }
}
