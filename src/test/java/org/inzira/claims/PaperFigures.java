package org.inzira.claims;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Figures that a test writes down. */
final class PaperFigures implements FigureNumbers {

  private static final List<String> AXES = List.of("sex", "site", "destination");

  private final Map<String, Numbers> figures = new LinkedHashMap<>();
  private final Map<String, Answer> cells = new HashMap<>();

  /** The figures that the proofs of the checker speak of. */
  static PaperFigures ofTheMission() {
    return new PaperFigures()
        .with("people-resettled", 4015, 2598)
        .part("people-resettled-female", 1954, "people-resettled")
        .part("people-resettled-male", 2061, "people-resettled")
        .with("health-assessments", 9292, 5050)
        .with("mhpss-beneficiaries", 6140)
        .with("diaspora-tvet-experts", 17)
        .with("campaigns-held", 16, 0)
        .unrecorded("grants-awarded")
        .cell("people-resettled", "sex", "female", 1954, true)
        .cell("people-resettled", "sex", "male", 2061, true)
        .cell("people-resettled", "site", "RW55-MAHAMA", 1200, false)
        .keptBack("people-resettled", "destination", "IS")
        .keptSinceEdition("people-resettled", "destination", "SE")
        .withheld("people-vaccinated-here");
  }

  PaperFigures with(String figure, long value) {
    return put(figure, OptionalLong.of(value), OptionalLong.empty(), Optional.empty());
  }

  PaperFigures with(String figure, long value, long previous) {
    return put(figure, OptionalLong.of(value), OptionalLong.of(previous), Optional.empty());
  }

  PaperFigures part(String figure, long value, String whole) {
    return put(figure, OptionalLong.of(value), OptionalLong.empty(), Optional.of(whole));
  }

  PaperFigures unrecorded(String figure) {
    return put(figure, OptionalLong.empty(), OptionalLong.of(5), Optional.empty());
  }

  PaperFigures cell(String figure, String axis, String key, long value, boolean exclusive) {
    cells.put(figure + axis + key, new Answer.Known(value, exclusive));
    return this;
  }

  PaperFigures keptBack(String figure, String axis, String key) {
    cells.put(figure + axis + key, new Answer.KeptBack());
    return this;
  }

  PaperFigures keptSinceEdition(String figure, String axis, String key) {
    cells.put(figure + axis + key, new Answer.KeptSinceEdition());
    return this;
  }

  PaperFigures withheld(String figure) {
    figures.put(
        figure,
        new Numbers(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), AXES, true));
    return this;
  }

  private PaperFigures put(
      String figure, OptionalLong value, OptionalLong previous, Optional<String> whole) {
    figures.put(figure, new Numbers(value, previous, whole, AXES, false));
    return this;
  }

  @Override
  public Optional<Numbers> find(String figure) {
    return Optional.ofNullable(figures.get(figure));
  }

  @Override
  public Answer cell(String figure, Part.Cell cell) {
    if (!AXES.contains(cell.axis())) {
      return new Answer.NoSuchAxis();
    }
    return cells.getOrDefault(figure + cell.axis() + cell.key(), new Answer.NoSuchCell());
  }

  @Override
  public List<String> chapter() {
    return List.copyOf(figures.keySet());
  }
}
