package org.inzira.charts;

import java.util.List;
import java.util.stream.IntStream;

/** Puts the marks of a chart into its table. */
final class Tables {

  private Tables() {}

  static ChartTable of(ChartCaption caption, List<Mark> marks, Wording wording) {
    return new ChartTable(
        caption.title(),
        List.of(caption.labelHeading(), caption.valueHeading()),
        marks.stream()
            .map(mark -> new ChartTable.Row(mark.label(), List.of(cell(mark, wording))))
            .toList());
  }

  /** One row for each label, one column for each series. */
  static ChartTable of(ChartCaption caption, Series one, Series other, Wording wording) {
    if (one.marks().isEmpty() && !other.marks().isEmpty()) {
      return of(caption, other.marks(), wording);
    }
    var longer = one.marks().size() >= other.marks().size() ? one : other;
    return new ChartTable(
        caption.title(),
        List.of(caption.labelHeading(), one.name(), other.name()),
        IntStream.range(0, longer.marks().size())
            .mapToObj(index ->
                new ChartTable.Row(
                    longer.marks().get(index).label(),
                    List.of(cell(one, index, wording), cell(other, index, wording))))
            .toList());
  }

  private static ChartTable.Cell cell(Series series, int index, Wording wording) {
    return index < series.marks().size()
        ? cell(series.marks().get(index), wording)
        : new ChartTable.Cell("", "");
  }

  private static ChartTable.Cell cell(Mark mark, Wording wording) {
    return new ChartTable.Cell(wording.value(mark), mark.address());
  }
}
