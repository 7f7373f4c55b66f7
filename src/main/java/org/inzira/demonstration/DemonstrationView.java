package org.inzira.demonstration;

import java.util.List;
import org.inzira.page.Wording;

/** The progress in words. */
record DemonstrationView(
    boolean underWay, boolean done, int percent, String sentence, List<String> refusals) {

  private static final int REFUSALS_SHOWN = 50;

  DemonstrationView {
    refusals = List.copyOf(refusals);
  }

  static DemonstrationView of(Progress progress, Wording wording) {
    var sentence =
        wording.text(
            "demonstration.step." + progress.step().code(),
            progress.workbook(),
            progress.sheet(),
            progress.rowsDone(),
            progress.rowsTotal());
    return new DemonstrationView(
        progress.isUnderWay(),
        progress.step() == Progress.Step.DONE,
        progress.percent(),
        sentence,
        progress.refusals().stream().limit(REFUSALS_SHOWN).map(wording::sentence).toList());
  }
}
