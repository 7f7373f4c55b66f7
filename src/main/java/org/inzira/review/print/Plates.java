package org.inzira.review.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.review.parts.Annex;

/** Puts charts on pages: a wide one fills a row, two others share one. */
public final class Plates {

  private Plates() {}

  /** The charts in rows, in their order but for one that waits for a second to share its row. */
  public static List<List<Plate>> rows(List<Panel> panels, List<Annex> annexes) {
    var rows = new ArrayList<List<Plate>>();
    var waiting = Optional.<Plate>empty();
    for (var panel : panels) {
      var plate = Plate.of(panel, annexes);
      if (plate.isWhole()) {
        rows.add(List.of(plate));
      } else if (waiting.isPresent()) {
        rows.add(List.of(waiting.get(), plate));
        waiting = Optional.empty();
      } else {
        waiting = Optional.of(plate);
      }
    }
    waiting.ifPresent(plate -> rows.add(List.of(plate.alone())));
    return rows;
  }
}
